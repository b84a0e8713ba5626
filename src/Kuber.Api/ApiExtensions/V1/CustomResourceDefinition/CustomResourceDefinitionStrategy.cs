using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>What may be created and changed of definitions of custom resources.</summary>
public sealed class CustomResourceDefinitionStrategy : ResourceStrategy<CustomResourceDefinition>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change | MetadataChecks.AnyFinalizer;

    /// <inheritdoc/>
    /// <remarks>A name follows from the names and the group that the definition is for: it is checked with them.</remarks>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => [];

    /// <inheritdoc/>
    public override CustomResourceDefinition Default(CustomResourceDefinition value) => CustomResourceDefinitionDefaults.Apply(value);

    /// <inheritdoc/>
    public override CustomResourceDefinition PrepareForCreate(CustomResourceDefinition value, StrategyContext context) =>
        WithStoredVersion(value with { Metadata = Generations.First(value.Metadata), Status = CustomResourceDefinitionStatus.Empty });

    /// <inheritdoc/>
    public override CustomResourceDefinition PrepareForUpdate(CustomResourceDefinition value, CustomResourceDefinition old, StrategyContext context) =>
        WithStoredVersion(value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status });

    /// <inheritdoc/>
    public override CustomResourceDefinition PrepareForStatusUpdate(CustomResourceDefinition value, CustomResourceDefinition old, StrategyContext context) =>
        value with { Metadata = StatusMetadata.Keep(value.Metadata, old.Metadata), Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(CustomResourceDefinition value, FieldErrors errors)
    {
        Name(value.Metadata, value.Spec, errors);
        CustomResourceDefinitionValidation.Check(value, null, errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(CustomResourceDefinition value, CustomResourceDefinition old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors, anyFinalizer: true);
        CustomResourceDefinitionValidation.Check(value, old, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(CustomResourceDefinition value, CustomResourceDefinition old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors, anyFinalizer: true);
        CustomResourceDefinitionValidation.Status(value.Status, errors);
    }

    /// <inheritdoc/>
    public override CustomResourceDefinition Canonicalize(CustomResourceDefinition value) => value.Status is { Conditions: { IsEmpty: true, IsNil: false } }
        ? value with { Status = value.Status with { Conditions = default } }
        : value;

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(CustomResourceDefinition value) => SchemaFormats.Warnings(value.Spec, null);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(CustomResourceDefinition value, CustomResourceDefinition old) => SchemaFormats.Warnings(value.Spec, old.Spec);

    private static void Name(ObjectMeta meta, CustomResourceDefinitionSpec spec, FieldErrors errors)
    {
        if (meta.GenerateName.Length > 0)
        {
            Name(meta.GenerateName, prefix: true, spec, FieldPath.Of("metadata", "generateName"), errors);
        }

        if (meta.Name.Length > 0)
        {
            Name(meta.Name, prefix: false, spec, FieldPath.Of("metadata", "name"), errors);
        }
    }

    private static void Name(string name, bool prefix, CustomResourceDefinitionSpec spec, FieldPath path, FieldErrors errors)
    {
        errors.Invalid(path, name, NameRules.DnsSubdomain(name, prefix));
        if (name != spec.Names.Plural + "." + spec.Group)
        {
            errors.Invalid(path, name, "must be spec.names.plural+\".\"+spec.group");
        }
    }

    private static CustomResourceDefinition WithStoredVersion(CustomResourceDefinition value)
    {
        var stored = value.Spec.Versions.Find(static v => v.Storage)?.Name;
        return stored is null || value.Status.StoredVersions.Contains(stored)
            ? value
            : value with { Status = value.Status with { StoredVersions = value.Status.StoredVersions.Add(stored) } };
    }
}
