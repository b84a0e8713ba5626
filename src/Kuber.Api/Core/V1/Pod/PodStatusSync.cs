namespace Kuber.Api.Core.V1;

/// <summary>Keeps the first of a pod's addresses and its single address equal, for clients that know one of them.</summary>
internal static class PodStatusSync
{
    /// <summary>The pod with <c>podIP</c> and <c>podIPs</c> (and those of the host) filled from each other.</summary>
    public static Pod Apply(Pod pod)
    {
        var status = pod.Status;
        if (status.PodIP.Length == 0 && !status.PodIPs.IsEmpty)
        {
            status = status with { PodIP = status.PodIPs[0].Ip };
        }
        else if (status.PodIP.Length > 0 && (status.PodIPs.IsEmpty || status.PodIPs[0].Ip != status.PodIP))
        {
            status = status with { PodIPs = [new PodIP { Ip = status.PodIP }] };
        }

        return ReferenceEquals(status, pod.Status) ? pod : pod with { Status = status };
    }
}
