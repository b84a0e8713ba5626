namespace Kuber.EndToEnd;

/// <summary>The tests that share this machine's cluster, one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ClusterGroup : ICollectionFixture<ClusterFixture>
{
    public const string Name = "cluster";
}
