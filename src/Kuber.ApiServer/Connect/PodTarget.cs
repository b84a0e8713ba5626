using Kuber.Api.Core.V1;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Connect;

/// <summary>Finds the pod and the container that a connection is for.</summary>
internal static class PodTarget
{
    /// <summary>The pod of a request.</summary>
    public static async ValueTask<Pod> PodAsync(ApiServerCore core, RequestContext context) =>
        (Pod)(await core.Registry.GetAsync(context.With("get", context.Resource, "", context.Namespace, context.Name), "")).Value;

    /// <summary>The container that is asked for, or the only one of the pod.</summary>
    /// <exception cref="StatusException">The pod has no such container, or several where none was named.</exception>
    public static string Container(Pod pod, string asked)
    {
        var name = pod.Metadata.Name;
        if (asked.Length > 0)
        {
            return Names(pod.Spec).Contains(asked) ? asked : throw StatusErrors.BadRequest($"container {asked} is not valid for pod {name}");
        }

        return pod.Spec.Containers.Count switch
        {
            1 => pod.Spec.Containers[0].Name,
            0 => throw StatusErrors.BadRequest($"a container name must be specified for pod {name}"),
            _ => throw StatusErrors.BadRequest($"a container name must be specified for pod {name}, choose one of: [{string.Join(' ', Names(pod.Spec))}]"),
        };
    }

    /// <summary>Fails where the pod has no node yet.</summary>
    public static void CheckAssigned(Pod pod)
    {
        if (pod.Spec.NodeName.Length == 0)
        {
            throw StatusErrors.BadRequest($"pod {pod.Metadata.Name} does not have a host assigned");
        }
    }

    private static IEnumerable<string> Names(PodSpec spec) => spec.InitContainers.Select(c => c.Name)
        .Concat(spec.Containers.Select(c => c.Name))
        .Concat(spec.EphemeralContainers.Select(c => c.EphemeralContainerCommon.Name));
}
