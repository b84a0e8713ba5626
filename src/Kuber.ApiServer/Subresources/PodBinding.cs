using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Subresources;

/// <summary>Gives a pod its node, once: a post to the pod's binding, or to the collection of bindings.</summary>
internal sealed class PodBinding(ApiServerCore core) : SubresourceHandler
{
    /// <inheritdoc/>
    public override KindInfo Posted { get; } = KindOf<Binding>();

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        resource.Group.Length == 0 && (resource.Plural, subresource) is ("pods", "binding") or ("bindings", "");

    /// <summary>Binds; labels and annotations of the binding go to the pod.</summary>
    public override async ValueTask<object> PostAsync(RequestContext context, object body)
    {
        var binding = (Binding)body;
        var pod = context;
        if (context.Subresource.Length == 0)
        {
            pod = context.With(context.Verb, core.Resources.Find("", "v1", "pods")!, "binding", context.Namespace, binding.Metadata.Name);
        }
        else if (binding.Metadata.Name.Length > 0 && binding.Metadata.Name != context.Name)
        {
            throw StatusErrors.BadRequest("name in URL does not match name in Binding object");
        }

        Check(binding.Target);
        await core.Registry.ChangeAsync(
            pod, existing => ValueTask.FromResult<IApiObject>(Bind((Pod)existing!, binding, context.Clock)), create: false, Computed);
        return new Status { StatusValue = "Success", Code = 201 };
    }

    private static void Check(ObjectReference target)
    {
        var errors = new FieldErrors();
        if (target.Kind is not ("" or "Node"))
        {
            errors.NotSupported(FieldPath.Of("target", "kind"), target.Kind, "Node", "<empty>");
        }

        if (target.Name.Length == 0)
        {
            errors.Required(FieldPath.Of("target", "name"));
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Unclassified(errors.ToMessage());
        }
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

        return pod with
        {
            Metadata = pod.Metadata with { Labels = labels, Annotations = annotations },
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
            LastTransitionTime = Time.Now(clock),
        };
        var index = pod.Status.Conditions.FindIndex(static c => c.Type == "PodScheduled");
        return index < 0 ? pod.Status.Conditions.Add(condition) : pod.Status.Conditions.SetItem(index, condition);
    }

    private static StatusException Conflict(string name, string why) => StatusErrors.Conflict("pods/binding", name, why);
}
