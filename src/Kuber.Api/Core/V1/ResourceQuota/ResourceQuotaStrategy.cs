using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of quotas.</summary>
public sealed class ResourceQuotaStrategy : ResourceStrategy<ResourceQuota>
{
    /// <inheritdoc/>
    public override ResourceQuota Default(ResourceQuota value)
    {
        var hard = ResourceListDefaults.Round(value.Spec.Hard);
        var statusHard = ResourceListDefaults.Round(value.Status.Hard);
        var used = ResourceListDefaults.Round(value.Status.Used);
        value = hard.IsSame(value.Spec.Hard) ? value : value with { Spec = value.Spec with { Hard = hard } };
        return statusHard.IsSame(value.Status.Hard) && used.IsSame(value.Status.Used) ? value : value with { Status = value.Status with { Hard = statusHard, Used = used } };
    }

    /// <inheritdoc/>
    public override ResourceQuota PrepareForCreate(ResourceQuota value, StrategyContext context) =>
        value.Status == ResourceQuotaStatus.Empty ? value : value with { Status = ResourceQuotaStatus.Empty };

    /// <inheritdoc/>
    public override ResourceQuota PrepareForUpdate(ResourceQuota value, ResourceQuota old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override ResourceQuota PrepareForStatusUpdate(ResourceQuota value, ResourceQuota old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(ResourceQuota value, FieldErrors errors) => ResourceQuotaValidation.Check(value.Spec, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ResourceQuota value, ResourceQuota old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        ResourceQuotaValidation.Check(value.Spec, errors);
        if (!value.Spec.Scopes.ToHashSet().SetEquals(old.Spec.Scopes))
        {
            errors.Invalid(FieldPath.Of("spec", "scopes"), value.Spec.Scopes, "field is immutable");
        }
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ResourceQuota value, ResourceQuota old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        ResourceQuotaValidation.Amounts(value.Status.Hard, FieldPath.Of("status", "hard"), errors);
        ResourceQuotaValidation.Amounts(value.Status.Used, FieldPath.Of("status", "used"), errors);
    }
}
