using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Tests.Namespaces;

public class NamespaceClusterTests(ClusterFixture cluster) : IClassFixture<ClusterFixture>
{
    [Fact]
    public async Task DeletedNamespaceIsEmptiedAndGoes()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(new ConfigMap { Metadata = new() { Name = "c", Namespace = ns } });
        var template = ClusterFixture.Template("p");
        await cluster.Create(new Pod { Metadata = template.Metadata with { Name = "p", Namespace = ns }, Spec = template.Spec });
        await cluster.Client.DeleteAsync<Namespace>("", ns, new(), CancellationToken.None);
        await cluster.Cluster.WaitForGoneAsync<Namespace>("", ns);
        Assert.Empty(await cluster.List<Pod>(ns));
    }

    [Fact]
    public async Task FinalizerHoldsNamespaceAndIsTold()
    {
        var ns = await cluster.Namespace();
        await cluster.Create(new ConfigMap { Metadata = new() { Name = "held", Namespace = ns, Finalizers = ["example.com/hold"] } });
        await cluster.Client.DeleteAsync<Namespace>("", ns, new(), CancellationToken.None);
        await cluster.Eventually(
            async () => (await cluster.Find<Namespace>("", ns))!.Status.Conditions.Any(c => c.Type == "NamespaceFinalizersRemaining" && c.Status == "True"
                && c.Message == "Some content in the namespace has finalizers remaining: example.com/hold in 1 resource instances"),
            "the condition NamespaceFinalizersRemaining");
        await cluster.Change<ConfigMap>(ns, "held", m => m with { Metadata = m.Metadata with { Finalizers = default } });
        await cluster.Eventually(async () => await cluster.Find<Namespace>("", ns) is null, "the end of the namespace");
    }

    [Fact]
    public async Task EveryNamespaceHasItsAccountAndRootCertificate()
    {
        var ns = await cluster.Namespace();
        await cluster.Eventually(async () => (await cluster.Find<ConfigMap>(ns, "kube-root-ca.crt"))?.Data.GetValueOrDefault("ca.crt")?.StartsWith("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal) == true, "the root certificate");
        await cluster.Change<ConfigMap>(ns, "kube-root-ca.crt", m => m with { Data = ApiMap.Of(("ca.crt", "other")) });
        await cluster.Eventually(async () => (await cluster.Find<ConfigMap>(ns, "kube-root-ca.crt"))?.Data.GetValueOrDefault("ca.crt")?.StartsWith("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal) == true, "the root certificate put right");
        await cluster.Client.DeleteAsync<ServiceAccount>(ns, "default", new(), CancellationToken.None);
        await cluster.Eventually(async () => await cluster.Find<ServiceAccount>(ns, "default") is not null, "the account again");
    }
}
