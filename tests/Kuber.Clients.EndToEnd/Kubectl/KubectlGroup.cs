namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>One cluster for all tests of kubectl; each works in a namespace of its own.</summary>
[CollectionDefinition(Name)]
public sealed class KubectlGroup : ICollectionFixture<TestServerProcess>
{
    /// <summary>The name of the group.</summary>
    public const string Name = "kubectl";
}
