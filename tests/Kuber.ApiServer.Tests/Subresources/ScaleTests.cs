using Kuber.Api.Apps.V1;
using Kuber.Api.Meta.V1;

namespace Kuber.ApiServer.Tests.Subresources;

public class ScaleTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly GroupVersionResource Deployments = new() { Group = "apps", Version = "v1", Resource = "deployments" };

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_scale_shows_and_changes_the_replicas(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        var made = await server.Create(Make.Deployment(ns, "web", 2));
        var client = server.Over(transport).Dynamic;

        var scale = await client.GetScaleAsync(Deployments, ns, "web", CancellationToken.None);
        Assert.Equal(2, scale.Spec.Replicas);
        Assert.Equal("app=web", scale.Status.Selector);
        Assert.Equal(made.Metadata.Uid, scale.Metadata.Uid);

        scale = await client.UpdateScaleAsync(Deployments, scale with { Spec = new() { Replicas = 5 } }, new(), CancellationToken.None);
        Assert.Equal(5, scale.Spec.Replicas);
        var deployment = await server.Get<Deployment>(ns, "web");
        Assert.Equal(5, deployment.Spec.Replicas);
        Assert.Equal(2, deployment.Metadata.Generation);
        Assert.Equal(deployment.Metadata.ResourceVersion, scale.Metadata.ResourceVersion);
    }

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_wrong_scale_is_refused(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Deployment(ns, "web", 2));
        var client = server.Over(transport).Dynamic;
        var scale = await client.GetScaleAsync(Deployments, ns, "web", CancellationToken.None);

        var negative = await ServerFixture.Fails(() => client.UpdateScaleAsync(Deployments, scale with { Spec = new() { Replicas = -1 } }, new(), CancellationToken.None));
        Assert.Equal("Scale.autoscaling \"web\" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0", negative.Message);

        var old = scale with { Metadata = scale.Metadata with { ResourceVersion = "1" } };
        var conflict = await ServerFixture.Fails(() => client.UpdateScaleAsync(Deployments, old, new(), CancellationToken.None));
        Assert.Equal(409, conflict.Code);
        Assert.StartsWith("Operation cannot be fulfilled on deployments.apps \"web\"", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_have_no_scale()
    {
        var services = new GroupVersionResource { Version = "v1", Resource = "services" };
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Client.Dynamic.GetScaleAsync(services, "default", "x", CancellationToken.None))).Code);
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Remote.Dynamic.GetScaleAsync(services, "default", "x", CancellationToken.None))).Code);
    }
}
