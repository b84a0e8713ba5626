using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.NodeRestriction;

/// <summary>
/// The labels that a kubelet may set on its Node: all but those of <c>kubernetes.io</c> and <c>k8s.io</c> that are not its own
/// matter, and never those that are reserved to keep workloads apart.
/// </summary>
internal static class NodeLabels
{
    private const string Reserved = "node-restriction.kubernetes.io";

    private static readonly HashSet<string> Own =
    [
        "kubernetes.io/hostname",
        "topology.kubernetes.io/zone",
        "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone",
        "failure-domain.beta.kubernetes.io/region",
        "node.kubernetes.io/instance-type",
        "beta.kubernetes.io/instance-type",
        "kubernetes.io/os",
        "kubernetes.io/arch",
        "beta.kubernetes.io/os",
        "beta.kubernetes.io/arch",
    ];

    /// <summary>The labels that differ and that the kubelet may not change, sorted.</summary>
    public static IReadOnlyCollection<string> Forbidden(ApiMap<string> labels, ApiMap<string> old)
    {
        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in labels.Keys.Concat(old.Keys))
        {
            if (labels.GetValueOrDefault(key) != old.GetValueOrDefault(key) && IsForbidden(key))
            {
                forbidden.Add(key);
            }
        }

        return forbidden;
    }

    private static bool IsForbidden(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var domain = slash < 0 ? "" : key[..slash];
        return Is(domain, Reserved)
            || ((Is(domain, "kubernetes.io") || Is(domain, "k8s.io")) && !Own.Contains(key) && !Is(domain, "kubelet.kubernetes.io") && !Is(domain, "node.kubernetes.io"));
    }

    private static bool Is(string domain, string parent) => domain == parent || domain.EndsWith("." + parent, StringComparison.Ordinal);
}
