using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Policy.V1;

/// <summary>What may be created and changed of pod disruption budgets.</summary>
public sealed class PodDisruptionBudgetStrategy : ResourceStrategy<PodDisruptionBudget>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.None;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.PathSegment(name, prefix);

    /// <inheritdoc/>
    public override PodDisruptionBudget PrepareForCreate(PodDisruptionBudget value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = PodDisruptionBudgetStatus.Empty };

    /// <inheritdoc/>
    public override PodDisruptionBudget PrepareForUpdate(PodDisruptionBudget value, PodDisruptionBudget old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override PodDisruptionBudget PrepareForStatusUpdate(PodDisruptionBudget value, PodDisruptionBudget old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(PodDisruptionBudget value, FieldErrors errors)
    {
        var spec = value.Spec;
        var path = FieldPath.Of("spec");
        if (spec.MinAvailable is not null && spec.MaxUnavailable is not null)
        {
            errors.Invalid(path, GoView.Of(spec), "minAvailable and maxUnavailable cannot be both set");
        }

        Count(spec.MinAvailable, path.Child("minAvailable"), errors);
        Count(spec.MaxUnavailable, path.Child("maxUnavailable"), errors);
        LabelSelectorValidation.Check(spec.Selector, path.Child("selector"), errors);
        if (spec.UnhealthyPodEvictionPolicy is { } policy && policy is not ("AlwaysAllow" or "IfHealthyBudget"))
        {
            errors.NotSupported(path.Child("unhealthyPodEvictionPolicy"), policy, "AlwaysAllow", "IfHealthyBudget");
        }
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(PodDisruptionBudget value, PodDisruptionBudget old, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        ConditionValidation.Check(value.Status.Conditions, path.Child("conditions"), errors);
        errors.NonNegative(path.Child("disruptionsAllowed"), value.Status.DisruptionsAllowed);
        errors.NonNegative(path.Child("currentHealthy"), value.Status.CurrentHealthy);
        errors.NonNegative(path.Child("desiredHealthy"), value.Status.DesiredHealthy);
        errors.NonNegative(path.Child("expectedPods"), value.Status.ExpectedPods);
    }

    private static void Count(IntOrString? count, FieldPath path, FieldErrors errors)
    {
        CountValidation.NumberOrPercent(count, path, errors);
        CountValidation.AtMostAll(count, path, errors);
    }
}
