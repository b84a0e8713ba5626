using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of pods.</summary>
public sealed class PodStrategy : ResourceStrategy<Pod>
{
    /// <inheritdoc/>
    public override Pod Default(Pod value) => PodStatusSync.Apply(PodDefaults.Apply(value));

    /// <inheritdoc/>
    public override Pod PrepareForCreate(Pod value, StrategyContext context)
    {
        var spec = PodAppArmor.FromAnnotations(value, context.Warn);
        spec = WithGrace(PodGatedFields.Drop(spec, null));
        spec = PodMatchLabelKeys.Apply(spec, value.Metadata.Labels);
        var status = new PodStatus { Phase = "Pending", QosClass = PodQos.Compute(spec) };
        if (!spec.SchedulingGates.IsEmpty)
        {
            status = status with
            {
                Conditions =
                [
                    new PodCondition
                    {
                        Type = "PodScheduled",
                        Status = "False",
                        LastTransitionTime = Time.Now(context.Clock),
                        Reason = "SchedulingGated",
                        Message = "Scheduling is blocked due to non-empty scheduling gates",
                    },
                ],
            };
        }

        return value with
        {
            Metadata = Generations.First(value.Metadata),
            Spec = spec,
            Status = status,
        };
    }

    /// <inheritdoc/>
    public override Pod PrepareForUpdate(Pod value, Pod old, StrategyContext context)
    {
        var spec = value.Spec;
        if (spec.EphemeralContainers.IsEmpty && !old.Spec.EphemeralContainers.IsEmpty)
        {
            spec = spec with { EphemeralContainers = old.Spec.EphemeralContainers };
        }

        spec = WithGrace(PodGatedFields.Drop(spec, old.Spec));
        return value with
        {
            Metadata = value.Metadata with { Generation = spec == old.Spec ? old.Metadata.Generation : old.Metadata.Generation + 1 },
            Spec = spec,
            Status = old.Status with { QosClass = old.Status.QosClass.Length > 0 ? old.Status.QosClass : PodQos.Compute(spec) },
        };
    }

    /// <inheritdoc/>
    public override Pod PrepareForStatusUpdate(Pod value, Pod old, StrategyContext context)
    {
        var status = value.Status with { NodeAllocatableResourceClaimStatuses = old.Status.NodeAllocatableResourceClaimStatuses };
        if (status.QosClass.Length == 0)
        {
            status = status with { QosClass = old.Status.QosClass };
        }

        status = KeepGenerations(status, old.Status);
        return value with
        {
            Spec = old.Spec,
            Metadata = value.Metadata with { Generation = old.Metadata.Generation, DeletionTimestamp = old.Metadata.DeletionTimestamp, OwnerReferences = old.Metadata.OwnerReferences },
            Status = status,
        };
    }

    /// <inheritdoc/>
    public override void Validate(Pod value, FieldErrors errors) => PodValidation.Create(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Pod value, Pod old, FieldErrors errors) => PodValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Pod value, Pod old, FieldErrors errors) => PodStatusValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Pod value) => PodWarnings.Of(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(Pod value, Pod old) => [];

    /// <inheritdoc/>
    public override long? GracePeriodSeconds(Pod value, long? asked)
    {
        if (value.Spec.NodeName.Length == 0 || value.Status.Phase is "Failed" or "Succeeded")
        {
            return 0;
        }

        var period = asked ?? value.Spec.TerminationGracePeriodSeconds ?? 0;
        return period < 0 ? 1 : period;
    }

    /// <summary>What has been seen of the spec is not forgotten by clients that do not know of it.</summary>
    private static PodStatus KeepGenerations(PodStatus status, PodStatus old)
    {
        List<PodCondition> before = [.. old.Conditions];
        var conditions = status.Conditions.Each(condition =>
        {
            var index = before.FindIndex(c => c.Type == condition.Type);
            if (index < 0)
            {
                return condition;
            }

            var generation = before[index].ObservedGeneration;
            before.RemoveAt(index);
            return condition.ObservedGeneration == 0 && generation != 0 ? condition with { ObservedGeneration = generation } : condition;
        });
        return status with { Conditions = conditions, ObservedGeneration = status.ObservedGeneration == 0 ? old.ObservedGeneration : status.ObservedGeneration };
    }

    /// <summary>A negative grace period is as good as one second.</summary>
    private static PodSpec WithGrace(PodSpec spec) => spec.TerminationGracePeriodSeconds < 0 ? spec with { TerminationGracePeriodSeconds = 1 } : spec;
}
