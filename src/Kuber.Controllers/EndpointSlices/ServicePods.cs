using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>Which services a pod is behind, and what of a pod matters to them.</summary>
internal static class ServicePods
{
    /// <summary>Enqueues the services whose endpoints a change of a pod may touch.</summary>
    public static void Enqueue(InformerEvent<Pod> change, ILister<Service> services, WorkQueue<ObjectKey> queue)
    {
        if (change.Old is { } before && change.New is { } after && !Matters(before, after))
        {
            return;
        }

        foreach (var service in services.List((change.New ?? change.Old)!.Metadata.Namespace))
        {
            if (!service.Spec.Selector.IsEmpty && (Selects(service, change.Old) || Selects(service, change.New)))
            {
                queue.Add(new(service.Metadata.Namespace, service.Metadata.Name));
            }
        }
    }

    /// <summary>The port of a pod that a port of a service leads to, or null where the pod has none of that name.</summary>
    public static int? TargetPort(Pod pod, ServicePort port)
    {
        if (!port.TargetPort.IsString)
        {
            return port.TargetPort.IntValue == 0 ? port.Port : port.TargetPort.IntValue;
        }

        foreach (var container in pod.Spec.Containers)
        {
            if (Named(container, port) is { } found)
            {
                return found;
            }
        }

        foreach (var container in pod.Spec.InitContainers)
        {
            if (container.RestartPolicy == "Always" && Named(container, port) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a pod can be an endpoint: it has an address and has not ended.</summary>
    public static bool CanServe(Pod pod) => !PodRules.IsTerminal(pod) && pod.Status.PodIP.Length > 0;

    /// <summary>The host name that a pod asks for under a headless service; null where it does not.</summary>
    public static string? HostnameUnder(Pod pod, Service service) =>
        pod.Spec.Hostname.Length > 0 && pod.Spec.Subdomain == service.Metadata.Name ? pod.Spec.Hostname : null;

    /// <summary>A reference to the pod, without the version that would change with every update.</summary>
    public static ObjectReference Reference(Pod pod) => new()
    {
        Kind = "Pod",
        Namespace = pod.Metadata.Namespace,
        Name = pod.Metadata.Name,
        Uid = pod.Metadata.Uid,
    };

    private static int? Named(Container container, ServicePort port)
    {
        foreach (var candidate in container.Ports)
        {
            if (candidate.Name == port.TargetPort.StringValue && Protocol(candidate.Protocol) == Protocol(port.Protocol))
            {
                return candidate.ContainerPortValue;
            }
        }

        return null;
    }

    private static string Protocol(string protocol) => protocol.Length == 0 ? "TCP" : protocol;

    private static bool Selects(Service service, Pod? pod) => pod is not null && LabelSelectorRules.Contains(pod.Metadata.Labels, service.Spec.Selector);

    private static bool Matters(Pod before, Pod after) =>
        PodRules.IsReady(before) != PodRules.IsReady(after)
        || before.Status.PodIPs != after.Status.PodIPs
        || before.Status.PodIP != after.Status.PodIP
        || PodRules.IsTerminal(before) != PodRules.IsTerminal(after)
        || before.Metadata.DeletionTimestamp is null != after.Metadata.DeletionTimestamp is null
        || before.Metadata.Labels != after.Metadata.Labels
        || before.Spec.NodeName != after.Spec.NodeName;
}
