using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>What may be created and changed of templates of claims: the spec is fixed.</summary>
public sealed class ResourceClaimTemplateStrategy : ResourceStrategy<ResourceClaimTemplate>
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override ResourceClaimTemplate Default(ResourceClaimTemplate value)
    {
        var spec = DeviceClaimDefaults.Apply(value.Spec.Spec);
        return ReferenceEquals(spec, value.Spec.Spec) ? value : value with { Spec = value.Spec with { Spec = spec } };
    }

    /// <inheritdoc/>
    public override void Validate(ResourceClaimTemplate value, FieldErrors errors)
    {
        TemplateMetadataValidation.Check(value.Spec.Metadata, Spec.Child("metadata"), errors);
        DeviceClaimValidation.Check(value.Spec.Spec, Spec.Child("spec"), errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ResourceClaimTemplate value, ResourceClaimTemplate old, FieldErrors errors) => errors.Unchanged(Spec, value.Spec, old.Spec);
}
