using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Pods;

/// <summary>The host name of a pod.</summary>
internal static class PodHostname
{
    private const int MaxLength = 63;

    /// <summary>The short name, and the name in the cluster's domain where the pod has a subdomain (otherwise empty).</summary>
    public static (string Hostname, string Fqdn) Of(Pod pod, string clusterDomain)
    {
        if (pod.Spec.HostnameOverride is { Length: > 0 } over)
        {
            return (over, "");
        }

        var name = pod.Spec.Hostname.Length > 0 ? pod.Spec.Hostname : pod.Metadata.Name;
        if (name.Length > MaxLength)
        {
            name = name[..MaxLength].TrimEnd('-', '.');
        }

        return (name, pod.Spec.Subdomain.Length > 0 ? $"{name}.{pod.Spec.Subdomain}.{pod.Metadata.Namespace}.svc.{clusterDomain}" : "");
    }
}
