using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Coordination.V1;

/// <summary>What may be created and changed of leases.</summary>
public sealed class LeaseStrategy : ResourceStrategy<Lease>
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <inheritdoc/>
    public override bool AllowCreateOnUpdate => true;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override Lease PrepareForCreate(Lease value, StrategyContext context) => WithoutElection(value, LeaseSpec.Empty);

    /// <inheritdoc/>
    public override Lease PrepareForUpdate(Lease value, Lease old, StrategyContext context) => WithoutElection(value, old.Spec);

    /// <inheritdoc/>
    public override void Validate(Lease value, FieldErrors errors)
    {
        var spec = value.Spec;
        if (spec.LeaseDurationSeconds is { } seconds and <= 0)
        {
            errors.Invalid(Spec.Child("leaseDurationSeconds"), seconds, "must be greater than 0");
        }

        if (spec.LeaseTransitions is { } transitions and < 0)
        {
            errors.Invalid(Spec.Child("leaseTransitions"), transitions, "must be greater than or equal to 0");
        }

        if (spec.Strategy is { } strategy)
        {
            Election(strategy, errors);
        }

        if (spec is { PreferredHolder.Length: > 0, Strategy: null or "" })
        {
            errors.Forbidden(Spec.Child("preferredHolder"), "may only be specified if `strategy` is defined");
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Lease value, Lease old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        Validate(value, errors);
    }

    /// <summary>A strategy is a known one, or a qualified name of somebody else's.</summary>
    private static void Election(string strategy, FieldErrors errors)
    {
        if (strategy.Contains('/', StringComparison.Ordinal))
        {
            errors.Invalid(Spec.Child("strategy"), strategy, NameRules.QualifiedName(strategy));
        }
        else if (strategy != "OldestEmulationVersion")
        {
            errors.NotSupported(Spec.Child("strategy"), strategy, "OldestEmulationVersion");
        }
    }

    /// <summary>Elections by the server are off: what asks for one is dropped, unless it was there before.</summary>
    private static Lease WithoutElection(Lease value, LeaseSpec old)
    {
        var dropped = value.Spec with
        {
            Strategy = old.Strategy is null ? null : value.Spec.Strategy,
            PreferredHolder = old.PreferredHolder is null ? null : value.Spec.PreferredHolder,
        };
        return dropped.Strategy == value.Spec.Strategy && dropped.PreferredHolder == value.Spec.PreferredHolder ? value : value with { Spec = dropped };
    }
}
