using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>What the checks look at of a container of any sort.</summary>
internal sealed record CheckedContainer(
    string Name, SecurityContext? Security, ApiList<ContainerPort> Ports, IReadOnlyList<Probe?> Probes, Lifecycle? Lifecycle)
{
    /// <summary>All containers of a pod: those that initialise it, its own, and those added for debugging.</summary>
    public static IReadOnlyList<CheckedContainer> Of(PodSpec spec) =>
    [
        .. spec.InitContainers.AsSpan().ToArray().Select(Of),
        .. spec.Containers.AsSpan().ToArray().Select(Of),
        .. spec.EphemeralContainers.AsSpan().ToArray().Select(c => Of(c.EphemeralContainerCommon)),
    ];

    /// <summary>Every host that a probe or hook names.</summary>
    public IEnumerable<string> Hosts()
    {
        foreach (var probe in Probes)
        {
            yield return probe?.Handler.HttpGet?.Host ?? "";
            yield return probe?.Handler.TcpSocket?.Host ?? "";
        }

        foreach (var hook in (LifecycleHandler?[])[Lifecycle?.PostStart, Lifecycle?.PreStop])
        {
            yield return hook?.HttpGet?.Host ?? "";
            yield return hook?.TcpSocket?.Host ?? "";
        }
    }

    private static CheckedContainer Of(Container c) => new(c.Name, c.SecurityContext, c.Ports, [c.LivenessProbe, c.ReadinessProbe, c.StartupProbe], c.Lifecycle);

    private static CheckedContainer Of(EphemeralContainerCommon c) => new(c.Name, c.SecurityContext, c.Ports, [c.LivenessProbe, c.ReadinessProbe, c.StartupProbe], c.Lifecycle);
}
