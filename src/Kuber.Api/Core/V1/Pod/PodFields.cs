using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of pods that field selectors may name.</summary>
internal static class PodFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Pod>> Selectable =
    [
        new("spec.nodeName", static p => p.Spec.NodeName),
        new("spec.restartPolicy", static p => p.Spec.RestartPolicy),
        new("spec.schedulerName", static p => p.Spec.SchedulerName),
        new("spec.serviceAccountName", static p => p.Spec.ServiceAccountName),
        new("spec.hostNetwork", static p => p.Spec.HostNetwork ? "true" : "false"),
        new("status.phase", static p => p.Status.Phase),
        new("status.podIP", static p => p.Status.PodIPs.IsEmpty ? "" : p.Status.PodIPs[0].Ip),
        new("status.podIPs", static p => p.Status.PodIPs.IsEmpty ? "" : p.Status.PodIPs[0].Ip),
        new("status.nominatedNodeName", static p => p.Status.NominatedNodeName),
    ];
}
