using System.Text;
using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Pods;

/// <summary>Makes the <c>/etc/hosts</c> of a pod.</summary>
internal static class EtcHosts
{
    /// <summary>The text of the file. A pod on the host's network gets the host's own file and its aliases.</summary>
    public static string Build(Pod pod, IReadOnlyList<string> podIPs, string clusterDomain, Func<string> hostFile)
    {
        var text = new StringBuilder();
        if (pod.Spec.HostNetwork)
        {
            text.Append("# Kubernetes-managed hosts file (host network).\n");
            text.Append(hostFile());
        }
        else
        {
            text.Append("# Kubernetes-managed hosts file.\n");
            text.Append("127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n");
            text.Append("fe00::\tip6-localnet\nfe00::\tip6-mcastprefix\nfe00::1\tip6-allnodes\nfe00::2\tip6-allrouters\n");
            var (hostname, fqdn) = PodHostname.Of(pod, clusterDomain);
            foreach (var ip in podIPs)
            {
                text.Append(ip).Append('\t').Append(fqdn.Length > 0 ? $"{fqdn}\t{hostname}" : hostname).Append('\n');
            }
        }

        if (!pod.Spec.HostAliases.IsEmpty)
        {
            text.Append("\n# Entries added by HostAliases.\n");
            foreach (var alias in pod.Spec.HostAliases)
            {
                text.Append(alias.Ip).Append('\t').AppendJoin('\t', alias.Hostnames).Append('\n');
            }
        }

        return text.ToString();
    }
}
