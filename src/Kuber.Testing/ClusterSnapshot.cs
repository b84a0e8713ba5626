using Kuber.Store;
using Kuber.Testing.Nodes;

namespace Kuber.Testing;

/// <summary>What was in a cluster at a moment: its objects, its fake nodes and the pods that they play, and which controllers ran. A cluster goes back to it any number of times.</summary>
public sealed class ClusterSnapshot
{
    internal ClusterSnapshot(IReadOnlyList<StoreEntry> entries, NodesSnapshot nodes, IReadOnlyList<string> controllers) =>
        (Entries, Nodes, Controllers) = (entries, nodes, controllers);

    internal IReadOnlyList<StoreEntry> Entries { get; }

    internal NodesSnapshot Nodes { get; }

    internal IReadOnlyList<string> Controllers { get; }
}
