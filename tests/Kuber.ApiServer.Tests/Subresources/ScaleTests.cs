using Kuber.Api.Apps.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Tests.Http;

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
    public async Task Who_scales_owns_the_replicas_through_the_scale()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Deployment(ns, "web", 2));
        var scale = await server.Remote.Dynamic.GetScaleAsync(Deployments, ns, "web", CancellationToken.None);
        scale = await server.Remote.Dynamic.UpdateScaleAsync(Deployments, scale with { Spec = new() { Replicas = 5 } }, new() { FieldManager = "scaler" }, CancellationToken.None);
        Assert.True(scale.Metadata.ManagedFields.IsEmpty);

        var owners = (await server.Get<Deployment>(ns, "web")).Metadata.ManagedFields;
        var scaler = Assert.Single(owners, o => o.Subresource == "scale");
        Assert.Equal(("scaler", "Update", "apps/v1", """{"f:spec":{"f:replicas":{}}}""", null), (scaler.Manager, scaler.Operation, scaler.ApiVersion, scaler.FieldsV1!.Value.ToString(), scaler.Time));
        Assert.DoesNotContain(owners, o => o.Subresource.Length == 0 && o.FieldsV1!.Value.ToString().Contains("f:replicas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scale_is_applied()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Deployment(ns, "web", 2));
        using var wire = new Wire(server);
        Task<Wire.Answer> Apply(int replicas, string query = "") => wire.SendAsync(
            "PATCH",
            $"/apis/apps/v1/namespaces/{ns}/deployments/web/scale?fieldManager=scaler{query}",
            $$$"""{"apiVersion":"autoscaling/v1","kind":"Scale","spec":{"replicas":{{{replicas}}}}}""",
            type: "application/apply-patch+yaml");

        var conflict = await Apply(3);
        Assert.Equal(409, conflict.Code);
        Assert.EndsWith("using autoscaling/v1: .spec.replicas", conflict.Message, StringComparison.Ordinal);

        Assert.Equal(200, (await Apply(3, "&force=true")).Code);
        var deployment = await server.Get<Deployment>(ns, "web");
        Assert.Equal(3, deployment.Spec.Replicas);
        var scaler = Assert.Single(deployment.Metadata.ManagedFields, o => o.Manager == "scaler");
        Assert.Equal(("Apply", "apps/v1", "scale", """{"f:spec":{"f:replicas":{}}}"""), (scaler.Operation, scaler.ApiVersion, scaler.Subresource, scaler.FieldsV1!.Value.ToString()));

        Assert.Equal(200, (await Apply(4)).Code);
        Assert.Equal(4, (await server.Get<Deployment>(ns, "web")).Spec.Replicas);
    }

    [Fact]
    public async Task Services_have_no_scale()
    {
        var services = new GroupVersionResource { Version = "v1", Resource = "services" };
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Client.Dynamic.GetScaleAsync(services, "default", "x", CancellationToken.None))).Code);
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Remote.Dynamic.GetScaleAsync(services, "default", "x", CancellationToken.None))).Code);
    }
}
