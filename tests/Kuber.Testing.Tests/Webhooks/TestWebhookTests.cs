using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Testing.Clocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuber.Testing.Tests.Webhooks;

public class TestWebhookTests
{
    private static readonly TestClusterOptions Bare = new() { Controllers = [], Scheduler = false };
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Objects_are_changed_and_checked_by_the_tests_own_code(bool overHttp)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = overHttp });
        using var http = overHttp ? new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve(), TimeProvider.System) : null;
        var client = http ?? cluster.ClientFor("alice", "system:masters");
        var labels = await cluster.Webhooks.MutateAsync<ConfigMap>(c => c.Object! with { Metadata = c.Object.Metadata with { Labels = c.Object.Metadata.Labels.Set("a/b", "yes") } });
        var names = await cluster.Webhooks.ValidateAsync<ConfigMap>(c => c.Object!.Metadata.Labels.ContainsKey("a/b") && c.Object.Metadata.Name != "bad" ? null : "bad name");
        Assert.Equal("yes", (await client.CreateAsync(Samples.Map("good"), new(), None)).Metadata.Labels["a/b"]);
        var failure = await Assert.ThrowsAsync<StatusException>(() => client.CreateAsync(Samples.Map("bad"), new(), None));
        Assert.Equal((403, $"admission webhook \"{names.Name}.webhooks.test\" denied the request: bad name"), (failure.Code, failure.Message));
        Assert.Equal(["good", "bad"], labels.Calls.Select(c => c.Name));

        await labels.DisposeAsync();
        await names.DisposeAsync();
        Assert.Empty((await client.CreateAsync(Samples.Map("bad"), new(), None)).Metadata.Labels);
    }

    [Fact]
    public async Task The_controllers_meet_webhooks_too()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.Webhooks.MutateAsync<Pod>(
            c => c.Object! with { Spec = c.Object.Spec with { PriorityClassName = "system-cluster-critical", Priority = null } }, new() { Operations = ["CREATE"] });
        await cluster.CreateAsync(Samples.Web(2));
        await cluster.WaitForAvailableAsync("default", "web", 2);
        Assert.All(await cluster.ListAsync<Pod>("default"), p => Assert.Equal(2000000000, p.Spec.Priority));
    }

    [Fact]
    public async Task A_webhook_that_is_down_or_fails_follows_its_policy()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        var hook = await cluster.Webhooks.ValidateAsync<ConfigMap>(c => c.Object!.Metadata.Name == "bug" ? throw new InvalidOperationException("a bug") : null);
        var bug = await Assert.ThrowsAsync<StatusException>(() => cluster.CreateAsync(Samples.Map("bug")));
        Assert.Contains("the webhook of the test has failed: a bug", bug.Message, StringComparison.Ordinal);
        hook.IsDown = true;
        var down = await Assert.ThrowsAsync<StatusException>(() => cluster.CreateAsync(Samples.Map("x")));
        Assert.Equal(500, down.Code);
        await hook.DisposeAsync();
        var lenient = await cluster.Webhooks.ValidateAsync<ConfigMap>(_ => "never", new() { FailurePolicy = "Ignore" });
        lenient.IsDown = true;
        await cluster.CreateAsync(Samples.Map("x"));
    }

    [Fact]
    public async Task A_denial_may_be_any_status_and_warnings_are_passed_on()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        await cluster.Webhooks.ValidateAsync<ConfigMap>(c =>
        {
            c.Warn("careful");
            throw StatusErrors.TooManyRequests("slowly", 3);
        });
        var failure = await Assert.ThrowsAsync<StatusException>(() => cluster.CreateAsync(Samples.Map("x")));
        Assert.Equal((429, 3), (failure.Code, failure.Status.Details!.RetryAfterSeconds));
    }

    [Fact]
    public async Task Subresources_and_deletes_are_named_in_the_options()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        await cluster.CreateAsync(new ServiceAccount { Metadata = new() { Name = "default", Namespace = "default" } });
        await cluster.CreateAsync(Samples.Pod("p"));
        await cluster.Webhooks.ValidateAsync<Eviction>(c => "stays: " + c.Request.Name, new() { Resource = "pods/eviction" });
        await cluster.Webhooks.ValidateAsync(c => c.OldObject.At("spec", "nodeName").Text ?? "no node", new() { Resource = "pods", Operations = ["DELETE"] });
        var eviction = await Assert.ThrowsAsync<StatusException>(() =>
            cluster.Client.CreateSubresourceAsync<Pod, Eviction, Api.Meta.V1.Status>("default", "p", "eviction", new() { Metadata = new() { Name = "p" } }, None));
        Assert.EndsWith("stays: p", eviction.Message, StringComparison.Ordinal);
        var deletion = await Assert.ThrowsAsync<StatusException>(() => cluster.DeleteAsync<Pod>("default", "p"));
        Assert.EndsWith("no node", deletion.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trees_are_changed_at_any_place()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        await cluster.Webhooks.MutateAsync(
            c => c.Object.WithAt("5", "metadata", "annotations", "x/y").Without("data").WithAt("yes", "metadata", "labels", "app"), new() { Resource = "configmaps" });
        var made = await cluster.CreateAsync(Samples.Map("x") with { Data = ApiMap.Of(("k", "v")) });
        Assert.Equal(("5", "yes", 0), (made.Metadata.Annotations["x/y"], made.Metadata.Labels["app"], made.Data.Count));
    }

    [Fact]
    public async Task Webhooks_go_with_a_reset_and_come_back_with_a_snapshot()
    {
        await using var cluster = await TestCluster.StartAsync(Bare);
        await using var hook = await cluster.Webhooks.ValidateAsync<ConfigMap>(_ => "no");
        var snapshot = await cluster.SnapshotAsync();
        await cluster.ResetAsync();
        await cluster.CreateAsync(Samples.Map("x"));
        await cluster.ResetAsync(snapshot);
        await Assert.ThrowsAsync<StatusException>(() => cluster.CreateAsync(Samples.Map("x")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_webhook_over_real_HTTPS_has_a_certificate_of_the_cluster(bool https)
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = https, Clock = new FakeClock() });
        using var certificate = cluster.ServingCertificate();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, 0, l => l.UseHttps(certificate.Certificate)));
        await using var application = builder.Build();
        application.Run(http =>
        {
            http.Response.ContentType = "application/json";
            return http.Response.WriteAsync("""{"response":{"allowed":false,"status":{"message":"over HTTPS"}}}""");
        });
        await application.StartAsync();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await cluster.CreateAsync(new ValidatingWebhookConfiguration
        {
            Metadata = new() { Name = "remote" },
            Webhooks =
            [
                new()
                {
                    Name = "remote.example.com",
                    ClientConfig = new() { Url = address + "/check", CaBundle = ByteString.FromText(cluster.AuthorityPem) },
                    Rules = [new() { Operations = ["CREATE"], Rule = new() { ApiGroups = [""], ApiVersions = ["v1"], Resources = ["configmaps"] } }],
                    SideEffects = "None",
                    AdmissionReviewVersions = ["v1beta1"],
                },
            ],
        });
        var failure = await Assert.ThrowsAsync<StatusException>(() => cluster.CreateAsync(Samples.Map("x")));
        Assert.Equal("admission webhook \"remote.example.com\" denied the request: over HTTPS", failure.Message);
    }
}
