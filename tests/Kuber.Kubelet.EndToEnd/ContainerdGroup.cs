namespace Kuber.Kubelet.EndToEnd;

/// <summary>The tests that share one containerd.</summary>
[CollectionDefinition("containerd")]
public sealed class ContainerdGroup : ICollectionFixture<ContainerdFixture>;
