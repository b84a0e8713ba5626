using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>What may be created and changed of claims. The spec is fixed; what was allocated is too, until it is given back.</summary>
public sealed class ResourceClaimStrategy : ResourceStrategy<ResourceClaim>
{
    /// <inheritdoc/>
    public override ResourceClaim Default(ResourceClaim value)
    {
        var spec = DeviceClaimDefaults.Apply(value.Spec);
        return ReferenceEquals(spec, value.Spec) ? value : value with { Spec = spec };
    }

    /// <inheritdoc/>
    public override ResourceClaim PrepareForCreate(ResourceClaim value, StrategyContext context) => value with { Status = ResourceClaimStatus.Empty };

    /// <inheritdoc/>
    public override ResourceClaim PrepareForUpdate(ResourceClaim value, ResourceClaim old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override ResourceClaim PrepareForStatusUpdate(ResourceClaim value, ResourceClaim old, StrategyContext context) => value with
    {
        Spec = old.Spec,
        Metadata = StatusMetadata.Keep(value.Metadata, old.Metadata),
        Status = WithoutGivenBack(value.Status, old.Status),
    };

    /// <inheritdoc/>
    public override void Validate(ResourceClaim value, FieldErrors errors) => DeviceClaimValidation.Check(value.Spec, FieldPath.Of("spec"), errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ResourceClaim value, ResourceClaim old, FieldErrors errors) =>
        errors.Unchanged(FieldPath.Of("spec"), value.Spec, old.Spec);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ResourceClaim value, ResourceClaim old, FieldErrors errors) => ResourceClaimStatusValidation.Check(value, old, errors);

    /// <summary>What drivers report of devices goes with the devices when they are given back.</summary>
    private static ResourceClaimStatus WithoutGivenBack(ResourceClaimStatus status, ResourceClaimStatus old)
    {
        var kept = Devices(status);
        var givenBack = Devices(old).Where(d => !kept.Contains(d)).ToHashSet();
        return givenBack.Count == 0 || status.Devices.IsEmpty
            ? status
            : status with { Devices = status.Devices.RemoveAll(d => givenBack.Contains((d.Driver, d.Pool, d.Device))).OrNil() };
    }

    private static HashSet<(string Driver, string Pool, string Device)> Devices(ResourceClaimStatus status) =>
        status.Allocation is { } allocation ? [.. allocation.Devices.Results.Select(static r => (r.Driver, r.Pool, r.Device))] : [];
}
