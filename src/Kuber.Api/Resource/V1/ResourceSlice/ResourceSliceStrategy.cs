using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>What may be created and changed of slices: what a driver offers.</summary>
public sealed class ResourceSliceStrategy : ResourceStrategy<ResourceSlice>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override ResourceSlice PrepareForCreate(ResourceSlice value, StrategyContext context) => value with
    {
        Metadata = Generations.First(value.Metadata),
        Spec = ResourceSliceFeatures.Drop(ResourceSliceTaints.Timed(value.Spec, context.Clock), null),
    };

    /// <inheritdoc/>
    public override ResourceSlice PrepareForUpdate(ResourceSlice value, ResourceSlice old, StrategyContext context)
    {
        // What is dropped afterwards counts as a change nevertheless.
        var spec = ResourceSliceTaints.Timed(value.Spec, context.Clock);
        var metadata = Generations.Next(value.Metadata, old.Metadata, spec != old.Spec);
        return value with { Metadata = metadata, Spec = ResourceSliceFeatures.Drop(spec, old.Spec) };
    }

    /// <inheritdoc/>
    public override void Validate(ResourceSlice value, FieldErrors errors) => ResourceSliceValidation.Check(value.Spec, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ResourceSlice value, ResourceSlice old, FieldErrors errors) => ResourceSliceValidation.Check(value.Spec, old.Spec, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(ResourceSlice value)
    {
        var driver = value.Spec.Driver;
        return !driver.Any(char.IsUpper) ? [] : [$"spec.driver: driver names should be lowercase; {FieldValueText.Quote(driver)} contains uppercase characters"];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(ResourceSlice value, ResourceSlice old) => WarningsOnCreate(value);
}
