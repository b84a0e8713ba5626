namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>What a node and the containers on it used between two scrapes.</summary>
internal sealed class NodeUsage(NodeScrape first, NodeScrape last)
{
    private readonly ILookup<(string Namespace, string Pod), (string Container, UsagePoint Last)> pods =
        last.Containers.ToLookup(c => (c.Key.Namespace, c.Key.Pod), c => (c.Key.Container, c.Value));

    /// <summary>What the node used; null where the kubelet does not tell.</summary>
    public UsageRate? Node => last.Node is null ? null : UsageRate.Between(first.Node, last.Node);

    /// <summary>What the containers of a pod used; none where that of one of them is not known.</summary>
    public IReadOnlyList<(string Container, UsageRate Rate)> Pod(string ns, string name)
    {
        var rates = new List<(string, UsageRate)>();
        foreach (var (container, point) in pods[(ns, name)].OrderBy(c => c.Container, StringComparer.Ordinal))
        {
            if (UsageRate.Between(first.Containers.GetValueOrDefault((ns, name, container)), point) is not { } rate)
            {
                return [];
            }

            rates.Add((container, rate));
        }

        return rates;
    }
}
