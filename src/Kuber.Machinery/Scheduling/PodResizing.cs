using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Scheduling;

/// <summary>What a pod holds while its containers are being resized in place (KEP-1287).</summary>
public static class PodResizing
{
    /// <summary>
    /// The spec with each container's requests and limits as they have to be reckoned with: what is asked for or what the node
    /// still has for the container, whichever is more; only the latter where the node cannot ever do what is asked for.
    /// </summary>
    public static PodSpec Effective(Pod pod)
    {
        var status = pod.Status;
        if (!IsResized(status.ContainerStatuses) && !IsResized(status.InitContainerStatuses))
        {
            return pod.Spec;
        }

        var infeasible = status.Conditions.Exists(static c => c is { Type: "PodResizePending", Reason: "Infeasible" });
        return pod.Spec with
        {
            Containers = pod.Spec.Containers.Map(c => Effective(c, status.ContainerStatuses, infeasible)),
            InitContainers = pod.Spec.InitContainers.Map(c => c.RestartPolicy == "Always" ? Effective(c, status.InitContainerStatuses, infeasible) : c),
        };
    }

    private static bool IsResized(ApiList<ContainerStatus> statuses) => statuses.Exists(static s => s.Resources is not null);

    private static Container Effective(Container container, ApiList<ContainerStatus> statuses, bool infeasible)
    {
        var status = statuses.Find(s => s.Name == container.Name);
        if (status?.Resources is not { } actual)
        {
            return container;
        }

        var requests = Larger(actual.Requests, status.AllocatedResources);
        return container with
        {
            Resources = container.Resources with
            {
                Requests = infeasible ? requests : Larger(container.Resources.Requests, requests),
                Limits = infeasible ? actual.Limits : Larger(container.Resources.Limits, actual.Limits),
            },
        };
    }

    private static ApiMap<Quantity> Larger(ApiMap<Quantity> one, ApiMap<Quantity> other)
    {
        foreach (var (name, quantity) in other.AsSpan())
        {
            if (!one.TryGetValue(name, out var present) || present < quantity)
            {
                one = one.Set(name, quantity);
            }
        }

        return one;
    }
}
