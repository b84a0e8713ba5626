using Kuber.Client.Controllers;

namespace Kuber.Testing.Nodes;

/// <summary>The fake nodes and their pods at a moment.</summary>
internal sealed record NodesSnapshot(IReadOnlyList<FakeNode> Nodes, IReadOnlyList<FakeNode> Lost, IReadOnlyDictionary<ObjectKey, (string Uid, FakePod Pod)> Pods);
