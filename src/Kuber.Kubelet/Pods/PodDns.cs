using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Pods;

/// <summary>Makes a pod's resolver configuration from its DNS policy.</summary>
internal static class PodDns
{
    private const int MaxNameservers = 3;
    private const int MaxSearches = 32;

    /// <summary>The configuration of a pod.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="host">The node's own configuration.</param>
    /// <param name="clusterDns">The cluster's DNS servers.</param>
    /// <param name="clusterDomain">The cluster's domain.</param>
    public static DnsConfig Build(Pod pod, DnsConfig host, IReadOnlyList<string> clusterDns, string clusterDomain)
    {
        var spec = pod.Spec;
        var policy = spec.DnsPolicy;
        var cluster = policy == "ClusterFirstWithHostNet" || (policy is "ClusterFirst" or "" && !spec.HostNetwork);
        DnsConfig config;
        if (policy == "None")
        {
            config = new DnsConfig();
        }
        else if (cluster && clusterDns.Count > 0)
        {
            string[] searches = [$"{pod.Metadata.Namespace}.svc.{clusterDomain}", $"svc.{clusterDomain}", clusterDomain];
            config = new DnsConfig
            {
                Servers = [.. clusterDns],
                Searches = searches.Concat(host.Searches).Distinct().ToApiList(),
                Options = ["ndots:5"],
            };
        }
        else
        {
            config = host;
        }

        if (spec.DnsConfig is { } extra)
        {
            var options = config.Options.ToList();
            foreach (var option in extra.Options)
            {
                options.RemoveAll(o => o == option.Name || o.StartsWith(option.Name + ":", StringComparison.Ordinal));
                options.Add(option.Value is { Length: > 0 } value ? $"{option.Name}:{value}" : option.Name);
            }

            config = new DnsConfig
            {
                Servers = config.Servers.Concat(extra.Nameservers).Distinct().ToApiList(),
                Searches = config.Searches.Concat(extra.Searches).Distinct().ToApiList(),
                Options = options.ToApiList(),
            };
        }

        return config with
        {
            Servers = config.Servers.Take(MaxNameservers).ToApiList(),
            Searches = config.Searches.Take(MaxSearches).ToApiList(),
        };
    }

    /// <summary>Reads a resolv.conf.</summary>
    public static DnsConfig Parse(string text)
    {
        var servers = new List<string>();
        var searches = new List<string>();
        var options = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0].StartsWith('#') || words[0].StartsWith(';'))
            {
                continue;
            }

            switch (words[0])
            {
                case "nameserver" when words.Length > 1:
                    servers.Add(words[1]);
                    break;
                case "search" or "domain":
                    searches = [.. words.Skip(1).Where(w => w != ".")];
                    break;
                case "options":
                    options = [.. words.Skip(1)];
                    break;
            }
        }

        return new DnsConfig { Servers = servers.ToApiList(), Searches = searches.ToApiList(), Options = options.ToApiList() };
    }
}
