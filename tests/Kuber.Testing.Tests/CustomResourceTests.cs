using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Machinery.Trees;

namespace Kuber.Testing.Tests;

public class CustomResourceTests
{
    private static readonly GroupVersionResource Widgets = new() { Group = "example.com", Version = "v1", Resource = "widgets" };

    [Fact]
    public async Task CustomResourcesLiveLikeAllOthers()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 0, Scheduler = false });
        var definition = await EstablishedAsync(cluster);
        var dynamic = cluster.Client.Dynamic;
        var made = await dynamic.CreateAsync(Widgets, Widget("a", """{"spec":{}}"""), new(), default);
        Assert.Equal(1, made.Content.At("spec", "size").Integer);
        var told = await dynamic.UpdateAsync(Widgets, made.With("status", ApiValue.MapOf(("ready", true))), "status", new(), default);
        Assert.True(told.Content.At("status", "ready").Boolean);

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var change in dynamic.WatchAsync(Widgets, "default", new() { ResourceVersion = made.Metadata.ResourceVersion }, limit.Token))
        {
            Assert.Equal((WatchEventType.Modified, told), (change.Type, change.Object));
            break;
        }

        await cluster.Client.DeleteAsync<CustomResourceDefinition>("", definition.Metadata.Name, new(), default);
        await cluster.WaitForGoneAsync<CustomResourceDefinition>("", definition.Metadata.Name);
        Assert.Equal(404, (await Assert.ThrowsAsync<Kuber.Machinery.Errors.StatusException>(() => dynamic.GetAsync(Widgets, "default", "a", default))).Code);
    }

    [Fact]
    public async Task DependentsOfCustomObjectsGoWithThem()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 0, Scheduler = false });
        await EstablishedAsync(cluster);
        var owner = await cluster.Client.Dynamic.CreateAsync(Widgets, Widget("owner", "{}"), new(), default);
        var reference = new OwnerReference { ApiVersion = "example.com/v1", Kind = "Widget", Name = "owner", Uid = owner.Metadata.Uid };
        await cluster.CreateAsync(new ConfigMap { Metadata = new() { Namespace = "default", Name = "dependent", OwnerReferences = [reference] } });
        var child = Widget("child", "{}");
        await cluster.Client.Dynamic.CreateAsync(Widgets, child with { Metadata = child.Metadata with { OwnerReferences = [reference] } }, new(), default);
        await cluster.Client.Dynamic.DeleteAsync(Widgets, "default", "owner", new() { PropagationPolicy = "Background" }, default);
        await cluster.WaitForGoneAsync<ConfigMap>("default", "dependent");

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await cluster.Client.Dynamic.ListAsync(Widgets, "default", new(), default)).Items.Count > 0)
        {
            Assert.False(deadline.IsCancellationRequested, "waited 60 s for the dependent custom object to go");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private static DynamicObject Widget(string name, string content) => new(
        new() { Group = "example.com", Version = "v1", Kind = "Widget" },
        new() { Namespace = "default", Name = name },
        ApiValueJson.Parse(content));

    private static async Task<CustomResourceDefinition> EstablishedAsync(TestCluster cluster)
    {
        var definition = await cluster.CreateAsync(new CustomResourceDefinition
        {
            Metadata = new() { Name = "widgets.example.com" },
            Spec = new()
            {
                Group = "example.com",
                Scope = "Namespaced",
                Names = new() { Plural = "widgets", Kind = "Widget" },
                Versions =
                [
                    new()
                    {
                        Name = "v1",
                        Served = true,
                        Storage = true,
                        Subresources = new() { Status = new() },
                        Schema = new()
                        {
                            OpenAPIV3Schema = Kuber.Api.Runtime.ApiCodec.DecodeJson<JSONSchemaProps>("""{"type":"object","properties":{"spec":{"type":"object","properties":{"size":{"type":"integer","default":1}}},"status":{"type":"object","x-kubernetes-preserve-unknown-fields":true}}}"""u8),
                        },
                    },
                ],
            },
        });
        return await cluster.WaitForAsync<CustomResourceDefinition>("", definition.Metadata.Name, "be established", static d => CustomResourceDefinitionConditions.IsTrue(d, CustomResourceDefinitionConditions.Established));
    }
}
