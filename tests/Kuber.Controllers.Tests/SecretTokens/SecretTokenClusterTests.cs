using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Testing;

namespace Kuber.Controllers.Tests.SecretTokens;

public class SecretTokenClusterTests(ClusterFixture fixture) : IClassFixture<ClusterFixture>
{
    private TestCluster Cluster => fixture.Cluster;

    [Fact]
    public async Task SecretIsFilledAndGoesWithItsAccount()
    {
        var ns = await fixture.Namespace();
        var account = await Cluster.CreateAsync(new ServiceAccount { Metadata = new() { Name = "robot", Namespace = ns } });
        await Cluster.CreateAsync(Secret(ns, "token", "robot"));
        var secret = await Cluster.WaitForAsync<Secret>(ns, "token", "hold a token", s => s.Data.ContainsKey("token"));
        Assert.Equal(ns, secret.Data["namespace"].ToText());
        Assert.StartsWith("-----BEGIN CERTIFICATE-----", secret.Data["ca.crt"].ToText(), StringComparison.Ordinal);
        Assert.Equal(account.Metadata.Uid, secret.Metadata.Annotations["kubernetes.io/service-account.uid"]);
        Assert.Equal(3, secret.Data["token"].ToText().Split('.').Length);
        await Cluster.DeleteAsync<ServiceAccount>(ns, "robot");
        await Cluster.WaitForGoneAsync<Secret>(ns, "token");
    }

    [Fact]
    public async Task SecretOfAnAccountThatIsNotThereIsRemoved()
    {
        var ns = await fixture.Namespace();
        await Cluster.CreateAsync(Secret(ns, "token", "nobody"));
        await Cluster.WaitForGoneAsync<Secret>(ns, "token");
    }

    private static Secret Secret(string ns, string name, string account) => new()
    {
        Metadata = new() { Name = name, Namespace = ns, Annotations = ApiMap.Of(("kubernetes.io/service-account.name", account)) },
        Type = "kubernetes.io/service-account-token",
    };
}
