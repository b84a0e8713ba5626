using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Registry;

/// <summary>The binding subresource of pods: gives a pod its node, once.</summary>
internal static class PodBinding
{
    /// <summary>Binds; labels and annotations of the binding go to the pod.</summary>
    public static async Task<Status> BindAsync(ObjectRegistry registry, RequestContext context, Binding binding)
    {
        if (binding.Metadata.Name.Length > 0 && binding.Metadata.Name != context.Name)
        {
            throw StatusErrors.BadRequest("name in URL does not match name in Binding object");
        }

        if (binding.Target.Kind is not ("" or "Node"))
        {
            throw StatusErrors.Unclassified($"target.kind: Unsupported value: \"{binding.Target.Kind}\": supported values: \"Node\", \"<empty>\"");
        }

        if (binding.Target.Name.Length == 0)
        {
            throw StatusErrors.Unclassified("target.name: Required value");
        }

        await registry.ChangeAsync(context, existing => ValueTask.FromResult<IApiObject>(Bind((Pod)existing!, binding, context.Clock)), create: false, ChangeKind.Computed);
        return new() { StatusValue = "Success", Code = 201 };
    }

    private static Pod Bind(Pod pod, Binding binding, TimeProvider clock)
    {
        var name = pod.Metadata.Name;
        if (binding.Metadata.Uid.Length > 0 && binding.Metadata.Uid != pod.Metadata.Uid)
        {
            throw Conflict(name, $"Precondition failed: UID in precondition: {binding.Metadata.Uid}, UID in object meta: {pod.Metadata.Uid}");
        }

        if (pod.Metadata.DeletionTimestamp is not null)
        {
            throw Conflict(name, $"pod {name} is being deleted, cannot be assigned to a host");
        }

        if (pod.Spec.NodeName.Length > 0)
        {
            throw Conflict(name, $"pod {name} is already assigned to node \"{pod.Spec.NodeName}\"");
        }

        if (!pod.Spec.SchedulingGates.IsEmpty)
        {
            throw Conflict(name, $"pod {name} has non-empty .spec.schedulingGates");
        }

        var labels = pod.Metadata.Labels;
        foreach (var (key, value) in binding.Metadata.Labels.AsSpan())
        {
            labels = labels.Set(key, value);
        }

        var annotations = pod.Metadata.Annotations;
        foreach (var (key, value) in binding.Metadata.Annotations.AsSpan())
        {
            annotations = annotations.Set(key, value);
        }

        // The binder saw no version of the pod: the change is tried again on the newest where it races.
        return pod with
        {
            Metadata = pod.Metadata with { Labels = labels, Annotations = annotations, ResourceVersion = "", Uid = "" },
            Spec = pod.Spec with { NodeName = binding.Target.Name },
            Status = pod.Status with { Conditions = Scheduled(pod, clock) },
        };
    }

    private static ApiList<PodCondition> Scheduled(Pod pod, TimeProvider clock)
    {
        var condition = new PodCondition
        {
            Type = "PodScheduled",
            Status = "True",
            ObservedGeneration = pod.Metadata.Generation,
            LastTransitionTime = Time.Now(clock),
        };
        var index = pod.Status.Conditions.FindIndex(static c => c.Type == "PodScheduled");
        return index < 0 ? pod.Status.Conditions.Add(condition) : pod.Status.Conditions.SetItem(index, condition);
    }

    private static StatusException Conflict(string name, string why) => StatusErrors.Conflict("pods/binding", name, why);
}
