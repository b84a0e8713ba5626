namespace Kuber.Client.Kubeconfig;

/// <summary>A cluster, a user and a namespace under one name.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Cluster">The name of the cluster.</param>
/// <param name="User">The name of the user.</param>
/// <param name="Namespace">The namespace to work in; empty for <c>default</c>.</param>
public sealed record KubeconfigContext(string Name, string Cluster, string User, string Namespace = "");
