namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>An object that a node may use only where its pods need it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for cluster-scoped kinds.</param>
/// <param name="Name">The name.</param>
internal readonly record struct NodeObject(NodeObjectKind Kind, string Namespace, string Name);
