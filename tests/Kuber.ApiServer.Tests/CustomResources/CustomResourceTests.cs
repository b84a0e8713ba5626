using Kuber.Api.ApiExtensions.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;
using static Kuber.ApiServer.Tests.Waiting;

namespace Kuber.ApiServer.Tests.CustomResources;

public sealed class CustomResourceTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Simple = """{"type":"object","properties":{"spec":{"type":"object","properties":{"n":{"type":"integer","default":3,"maximum":9},"name":{"type":"string"},"tags":{"type":"array","items":{"type":"string"},"x-kubernetes-list-type":"set"}}},"status":{"type":"object","properties":{"phase":{"type":"string"}}}}}""";

    private IDynamicClient Dynamic => server.Client.Dynamic;

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task Objects_are_created_read_changed_listed_watched_and_deleted(Transport transport)
    {
        var definition = await Established(Definitions.Of(transport == Transport.Http ? "remotes" : "locals", Simple));
        var (client, resource, ns) = (server.Over(transport).Dynamic, Definitions.Resource(definition), await server.NamespaceAsync());
        var made = await client.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"name":"x","unknown":1}}"""), new(), default);
        Assert.Equal("""{"spec":{"n":3,"name":"x"}}""", made.Content.ToString());
        Assert.Equal(1, made.Metadata.Generation);
        Assert.Equal(made, await client.GetAsync(resource, ns, "a", default));

        var changed = await client.UpdateAsync(resource, made.With("spec", ApiValue.MapOf(("n", 4))), "", new(), default);
        Assert.Equal(2, changed.Metadata.Generation);
        Assert.Equal("""{"spec":{"n":4}}""", changed.Content.ToString());
        Assert.Equal(changed, Assert.Single((await client.ListAsync(resource, ns, new(), default)).Items));

        await client.DeleteAsync(resource, ns, "a", new(), default);
        Assert.Empty((await client.ListAsync(resource, ns, new(), default)).Items);
        List<WatchEventType> events = [];
        await foreach (var change in client.WatchAsync(resource, ns, new() { ResourceVersion = Before(made) }, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token))
        {
            events.Add(change.Type);
            if (change.Type == WatchEventType.Deleted)
            {
                Assert.Equal("""{"spec":{"n":4}}""", change.Object.Content.ToString());
                break;
            }
        }

        Assert.Equal([WatchEventType.Added, WatchEventType.Modified, WatchEventType.Deleted], events);
    }

    [Fact]
    public async Task Objects_that_break_the_schema_are_refused_in_upstreams_words()
    {
        var definition = await Established(Definitions.Of("strictos", Simple));
        var ns = await server.NamespaceAsync();
        var failure = await ServerFixture.Fails(() => Dynamic.CreateAsync(Definitions.Resource(definition), Definitions.Object(definition, ns, "a", """{"spec":{"n":10,"name":1,"tags":["a","a"]}}"""), new(), default));
        Assert.Equal(422, failure.Code);
        Assert.Equal(
            "Stricto.strictos.example.com \"a\" is invalid: [spec.n: Invalid value: 10: spec.n in body should be less than or equal to 9, spec.name: Invalid value: \"integer\": spec.name in body must be of type string: \"integer\", spec.tags[1]: Duplicate value: \"a\"]",
            failure.Message);
    }

    [Fact]
    public async Task Values_that_were_wrong_before_and_stay_the_same_are_accepted()
    {
        var definition = await Established(Definitions.Of("ratchets", """{"type":"object","properties":{"spec":{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}}}"""));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "x", """{"spec":{"a":"long","b":"1"}}"""), new(), default);
        var present = await server.Get<CustomResourceDefinition>("", definition.Metadata.Name);
        var schema = Definitions.Schema("""{"type":"object","properties":{"spec":{"type":"object","properties":{"a":{"type":"string","maxLength":2},"b":{"type":"string"}}}}}""");
        await server.Client.UpdateAsync(present with { Spec = present.Spec with { Versions = [present.Spec.Versions[0] with { Schema = schema }] } }, "", new(), default);

        await EventuallyAsync(async () => await Record.ExceptionAsync(() => Dynamic.PatchObjectAsync(resource, ns, "x", "", Merge("""{"spec":{"a":"longer"}}"""), new() { DryRun = ["All"] }, default)) is StatusException { Code: 422 }, "the new schema to be in force");
        var changed = await Dynamic.PatchObjectAsync(resource, ns, "x", "", Merge("""{"spec":{"b":"2"}}"""), new(), default);
        Assert.Equal("2", changed.Content.At("spec", "b").Text);
    }

    [Fact]
    public async Task Status_is_changed_apart_and_leaves_generation_and_spec()
    {
        var definition = await Established(Definitions.Of("states", Simple, new() { Status = new() }));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        var made = await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{},"status":{"phase":"New"}}"""), new(), default);
        Assert.False(made.Content.Has("status"));
        var told = await Dynamic.UpdateAsync(resource, made.With("status", ApiValue.MapOf(("phase", "Done"))).With("spec", ApiValue.MapOf(("n", 5))), "status", new(), default);
        Assert.Equal("""{"spec":{"n":3},"status":{"phase":"Done"}}""", told.Content.ToString());
        Assert.Equal(1, told.Metadata.Generation);
        var kept = await Dynamic.UpdateAsync(resource, told.With("status", ApiValue.MapOf(("phase", "Other"))), "", new(), default);
        Assert.Equal("Done", kept.Content.At("status", "phase").Text);
    }

    [Fact]
    public async Task Scale_reads_and_writes_where_the_definition_says()
    {
        var definition = await Established(Definitions.Of(
            "farms",
            """{"type":"object","x-kubernetes-preserve-unknown-fields":true}""",
            new() { Status = new(), Scale = new() { SpecReplicasPath = ".spec.size", StatusReplicasPath = ".status.size", LabelSelectorPath = ".status.selector" } }));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        var made = await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"size":2}}"""), new(), default);
        await Dynamic.UpdateAsync(resource, made.With("status", ApiValue.MapOf(("size", 1), ("selector", "app=x"))), "status", new(), default);
        var scale = await Dynamic.GetScaleAsync(resource, ns, "a", default);
        Assert.Equal((2, 1, "app=x"), (scale.Spec.Replicas, scale.Status.Replicas, scale.Status.Selector));
        await Dynamic.UpdateScaleAsync(resource, scale with { Spec = new() { Replicas = 5 } }, new() { FieldManager = "scaler" }, default);
        var scaled = await Dynamic.GetAsync(resource, ns, "a", default);
        Assert.Equal(5, scaled.Content.At("spec", "size").Integer);
        var owner = Assert.Single(scaled.Metadata.ManagedFields, static o => o.Subresource == "scale");
        Assert.Equal(("scaler", "farms.example.com/v1", """{"f:spec":{"f:size":{}}}"""), (owner.Manager, owner.ApiVersion, owner.FieldsV1!.Value.ToString()));
    }

    [Fact]
    public async Task Apply_merges_sets_by_value_and_tells_of_conflicts()
    {
        var definition = await Established(Definitions.Of("applieds", Simple));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        string Configuration(string spec) => $$"""{"apiVersion":"applieds.example.com/v1","kind":"Applied","metadata":{"name":"a"},"spec":{{spec}}}""";
        await Dynamic.PatchObjectAsync(resource, ns, "a", "", Apply(Configuration("""{"tags":["x"],"name":"one"}""")), new() { FieldManager = "one" }, default);
        var both = await Dynamic.PatchObjectAsync(resource, ns, "a", "", Apply(Configuration("""{"tags":["y"]}""")), new() { FieldManager = "two" }, default);
        Assert.Equal("""["x","y"]""", both.Content.At("spec", "tags").ToString());
        var failure = await ServerFixture.Fails(() => Dynamic.PatchObjectAsync(resource, ns, "a", "", Apply(Configuration("""{"name":"two"}""")), new() { FieldManager = "two" }, default));
        Assert.Equal("Apply failed with 1 conflict: conflict with \"one\": .spec.name", failure.Message);
    }

    [Fact]
    public async Task Versions_without_a_webhook_differ_by_their_schemas_alone()
    {
        CustomResourceDefinitionVersion Version(string name, bool storage, string schema) => new() { Name = name, Served = true, Storage = storage, Schema = Definitions.Schema(schema) };
        var definition = await Established(Definitions.Of(
            "tools",
            [
                Version("v1beta1", false, """{"type":"object","properties":{"a":{"type":"string"}}}"""),
                Version("v1", true, """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string","default":"given"}}}"""),
            ]));
        var ns = await server.NamespaceAsync();
        await Dynamic.CreateAsync(Definitions.Resource(definition, "v1beta1"), Definitions.Object(definition, ns, "t", """{"a":"x"}""", "v1beta1"), new(), default);
        Assert.Equal("""{"a":"x","b":"given"}""", (await Dynamic.GetAsync(Definitions.Resource(definition), ns, "t", default)).Content.ToString());
        var old = await Dynamic.GetAsync(Definitions.Resource(definition, "v1beta1"), ns, "t", default);
        Assert.Equal(("tools.example.com/v1beta1", """{"a":"x"}"""), (old.ApiVersion, old.Content.ToString()));
        var discovered = Assert.Single(await server.Remote.Dynamic.DiscoverAsync(default), r => r.Resource.Group == "tools.example.com");
        Assert.Equal("v1", discovered.Resource.Version);
    }

    [Fact]
    public async Task Names_in_use_keep_a_definition_from_being_established()
    {
        var first = await Established(Definitions.Of("firsts", Simple));
        var second = Definitions.Of("seconds", Simple);
        second = second with { Metadata = new() { Name = "seconds.firsts.example.com" }, Spec = second.Spec with { Group = "firsts.example.com", Names = second.Spec.Names with { Kind = "First" } } };
        await server.Create(second);
        await EventuallyAsync(async () => (await server.Get<CustomResourceDefinition>("", second.Metadata.Name)).Status.Conditions.Count == 2, "the second definition to have conditions");
        var status = (await server.Get<CustomResourceDefinition>("", second.Metadata.Name)).Status;
        Assert.Equal(("False", "ListKindConflict", "\"FirstList\" is already in use"), (status.Conditions[0].Status, status.Conditions[0].Reason, status.Conditions[0].Message));
        Assert.Equal(("False", "NotAccepted"), (status.Conditions[1].Status, status.Conditions[1].Reason));

        await server.Client.DeleteAsync<CustomResourceDefinition>("", first.Metadata.Name, new(), default);
        await EventuallyAsync(async () => CustomResourceDefinitionConditions.IsTrue(await server.Get<CustomResourceDefinition>("", second.Metadata.Name), "Established"), "the second definition to be established");
    }

    [Fact]
    public async Task A_definition_goes_when_its_objects_have_gone_and_takes_no_new_ones()
    {
        var definition = await Established(Definitions.Of("dooms", Simple));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "plain", "{}"), new(), default);
        var held = Definitions.Object(definition, ns, "held", "{}");
        await Dynamic.CreateAsync(resource, held with { Metadata = held.Metadata with { Finalizers = ["example.com/hold"] } }, new(), default);
        await server.Client.DeleteAsync<CustomResourceDefinition>("", definition.Metadata.Name, new(), default);
        await EventuallyAsync(async () => (await Dynamic.ListAsync(resource, ns, new(), default)).Items is [{ Metadata.Name: "held", Metadata.DeletionTimestamp: not null }], "the object without finalizers to go");
        var failure = await ServerFixture.Fails(() => Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "late", "{}"), new(), default));
        Assert.Equal("dooms.dooms.example.com \"late\" is forbidden: create not allowed while custom resource definition is terminating", failure.Message);

        await Dynamic.PatchAsync(resource, ns, "held", Merge("""{"metadata":{"finalizers":null}}"""), new(), default);
        await EventuallyAsync(async () => await GoneAsync(definition.Metadata.Name), "the definition to go");
        Assert.Equal(404, (await ServerFixture.Fails(() => Dynamic.ListAsync(resource, ns, new(), default))).Code);
    }

    [Fact]
    public async Task Fields_that_the_definition_names_select_objects()
    {
        var definition = Definitions.Of("cars", [new() { Name = "v1", Served = true, Storage = true, Schema = Definitions.Schema(Simple), SelectableFields = [new() { JsonPath = ".spec.name" }] }]);
        await Established(definition);
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"name":"red"}}"""), new(), default);
        await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "b", """{"spec":{"name":"blue"}}"""), new(), default);
        Assert.Equal("a", Assert.Single((await Dynamic.ListAsync(resource, ns, new() { FieldSelector = "spec.name=red" }, default)).Items).Metadata.Name);
        Assert.Equal("field label not supported: spec.n", (await ServerFixture.Fails(() => Dynamic.ListAsync(resource, ns, new() { FieldSelector = "spec.n=3" }, default))).Message);
    }

    private static string Before(DynamicObject value) => (long.Parse(value.Metadata.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Patch Merge(string json) => new(PatchType.Merge, System.Text.Encoding.UTF8.GetBytes(json));

    private static Patch Apply(string json) => new(PatchType.Apply, System.Text.Encoding.UTF8.GetBytes(json));

    private async Task<CustomResourceDefinition> Established(CustomResourceDefinition definition)
    {
        await server.Create(definition);
        await EventuallyAsync(async () => CustomResourceDefinitionConditions.IsTrue(await server.Get<CustomResourceDefinition>("", definition.Metadata.Name), "Established"), $"{definition.Metadata.Name} to be established");
        return definition;
    }

    private async Task<bool> GoneAsync(string definition) =>
        (await server.Client.ListAsync<CustomResourceDefinition>("", new() { FieldSelector = "metadata.name=" + definition }, default)).Items.Count == 0;
}
