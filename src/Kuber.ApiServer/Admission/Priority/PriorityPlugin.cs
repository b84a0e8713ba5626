using Kuber.Api.Core.V1;
using Kuber.Api.Scheduling.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.Priority;

/// <summary>Gives pods the priority and preemption policy of their class, or of the default class. There is one default class at most.</summary>
internal sealed class PriorityPlugin(ApiServerCore core) : AdmissionPlugin
{
    private readonly ResourceCache classes = core.Resources.Cache("scheduling.k8s.io", "priorityclasses");

    /// <inheritdoc/>
    public override string Name => "Priority";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Object is Pod pod && request.Is("", "pods"))
        {
            request.Object = request.Operation switch
            {
                AdmissionOperation.Create => Admit(request, pod),
                AdmissionOperation.Update => Keep(pod, (Pod)request.Old!),
                _ => pod,
            };
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create or AdmissionOperation.Update, Object: PriorityClass { GlobalDefault: true } sent }
            && request.Is("scheduling.k8s.io", "priorityclasses")
            && DefaultClass() is { } present
            && (request.Operation == AdmissionOperation.Create || present.Metadata.Name != sent.Metadata.Name))
        {
            throw request.Forbidden($"PriorityClass {present.Metadata.Name} is already marked as default. Only one default can exist");
        }

        return ValueTask.CompletedTask;
    }

    private static Pod Keep(Pod pod, Pod old) => pod.Spec.Priority is not null && pod.Spec.PreemptionPolicy is not null
        ? pod
        : pod with { Spec = pod.Spec with { Priority = pod.Spec.Priority ?? old.Spec.Priority, PreemptionPolicy = pod.Spec.PreemptionPolicy ?? old.Spec.PreemptionPolicy } };

    private Pod Admit(AdmissionRequest request, Pod pod)
    {
        var spec = pod.Spec;
        var (name, value, policy) = ("", 0, (string?)"PreemptLowerPriority");
        var found = spec.PriorityClassName.Length == 0
            ? DefaultClass()
            : (PriorityClass?)classes.Find(spec.PriorityClassName)?.Value ?? throw request.Forbidden($"no PriorityClass with name {spec.PriorityClassName} was found");
        if (found is not null)
        {
            (name, value, policy) = (found.Metadata.Name, found.Value, found.PreemptionPolicy);
        }

        if (spec.Priority is { } priority && priority != value)
        {
            throw request.Forbidden(
                $"the integer value of priority ({priority}) must not be provided in pod spec; priority admission controller computed {value} from the given PriorityClass name");
        }

        if (policy is not null && spec.PreemptionPolicy is { } asked && asked != policy)
        {
            throw request.Forbidden(
                $"the string value of PreemptionPolicy ({asked}) must not be provided in pod spec; priority admission controller computed {policy} from the given PriorityClass name");
        }

        return pod with { Spec = spec with { PriorityClassName = name, Priority = value, PreemptionPolicy = policy ?? spec.PreemptionPolicy } };
    }

    /// <summary>The default class; of several that raced, the one of least priority.</summary>
    private PriorityClass? DefaultClass()
    {
        PriorityClass? least = null;
        foreach (var item in classes.Snapshot().All)
        {
            var found = (PriorityClass)item.Value;
            if (found.GlobalDefault && (least is null || found.Value < least.Value))
            {
                least = found;
            }
        }

        return least;
    }
}
