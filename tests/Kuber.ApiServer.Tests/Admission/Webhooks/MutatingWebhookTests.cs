using Kuber.Api.Autoscaling.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Admission.Webhooks;

public sealed class MutatingWebhookTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Add = """[{"op":"add","path":"/metadata/labels","value":{"seen":"yes"}}]""";

    private static ConfigMap Map(string ns, string name, params (string, string)[] data) =>
        new() { Metadata = new() { Name = name, Namespace = ns }, Data = ApiMap.Of(data) };

    [Fact]
    public async Task An_object_is_stored_as_the_webhook_has_changed_it_on_both_transports()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Patch(Add));
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns));
        foreach (var transport in new[] { Transport.InProcess, Transport.Http })
        {
            var made = await server.Over(transport).CreateAsync(Map(ns, "x-" + (int)transport), new(), CancellationToken.None);
            Assert.Equal("yes", made.Metadata.Labels["seen"]);
            Assert.Equal("yes", (await server.Get<ConfigMap>(ns, made.Metadata.Name)).Metadata.Labels["seen"]);
        }

        Assert.Equal(["/hook?timeout=10s", "/hook?timeout=10s"], hook.Paths);
    }

    [Fact]
    public async Task What_a_webhook_changes_gets_defaults_and_is_validated()
    {
        var ns = await server.NamespaceAsync();
        var port = """[{"op":"add","path":"/spec/containers/0/ports","value":[{"containerPort":NUMBER}]}]""";
        await using var hook = await WebhookServer.StartAsync(r => WebhookServer.Patch(port.Replace("NUMBER", r.Name == "good" ? "80" : "70000", StringComparison.Ordinal)));
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns, Hooks.Rule("CREATE", "pods")));
        Assert.Equal("TCP", (await server.Create(Make.Pod(ns, "good"))).Spec.Containers[0].Ports[0].Protocol);
        var failure = await ServerFixture.Fails(() => server.Create(Make.Pod(ns, "bad")));
        Assert.Equal((422, "Pod \"bad\" is invalid: spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive"), (failure.Code, failure.Message));
    }

    [Fact]
    public async Task Webhooks_are_asked_in_the_order_of_their_configurations_and_see_each_others_changes()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(r =>
        {
            var seen = ApiCodec.DecodeJson<ConfigMap>(r.Object!.Value.Span).Data.Count;
            return WebhookServer.Patch($$"""[{"op":"add","path":"/data/at-{{seen}}","value":"{{r.Uid}}"}]""");
        });
        var client = hook.Client;
        var named = Hooks.Mutating(client, ns);
        await server.MutateAsync(ns + "-b", named with { ClientConfig = client with { Url = client.Url + "/3" } });
        await server.MutateAsync(
            ns + "-a", named with { Name = "z.example.com", ClientConfig = client with { Url = client.Url + "/1" } }, named with { Name = "a.example.com", ClientConfig = client with { Url = client.Url + "/2" } });
        var made = await server.Create(Map(ns, "x", ("k", "v")));
        Assert.Equal(["at-1", "at-2", "at-3", "k"], made.Data.Keys.Order());
        Assert.Equal(["/hook/1?timeout=10s", "/hook/2?timeout=10s", "/hook/3?timeout=10s"], hook.Paths);
        Assert.Equal(hook.Asked.Select(a => a.Uid), ["at-1", "at-2", "at-3"], (uid, key) => made.Data[key] == uid);
    }

    [Fact]
    public async Task Only_those_that_ask_for_it_are_asked_again_after_later_changes()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(r =>
        {
            var map = ApiCodec.DecodeJson<ConfigMap>(r.Object!.Value.Span);
            return map.Data.ContainsKey("late") ? WebhookServer.Allow : WebhookServer.Patch("""[{"op":"add","path":"/data","value":{"late":"yes"}}]""");
        });
        await using var quiet = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        var once = Hooks.Mutating(quiet.Client, ns) with { Name = "once.example.com", ClientConfig = quiet.Client with { Url = quiet.Client.Url + "/once" } };
        var again = Hooks.Mutating(quiet.Client, ns) with { Name = "again.example.com", ReinvocationPolicy = "IfNeeded" };
        await server.MutateAsync(ns, once, again, Hooks.Mutating(hook.Client, ns) with { ReinvocationPolicy = "IfNeeded" });
        await server.Create(Map(ns, "x"));
        Assert.Equal(["/hook/once?timeout=10s", "/hook?timeout=10s", "/hook?timeout=10s"], quiet.Paths);
        Assert.Single(hook.Paths);

        // Where nobody changes anything, nobody is asked twice.
        await server.Create(Map(ns, "y", ("late", "yes")));
        Assert.Equal(5, quiet.Paths.Count);
    }

    [Fact]
    public async Task A_patch_that_cannot_be_done_fails_the_request()
    {
        var ns = await server.NamespaceAsync();
        var patch = "";
        await using var hook = await WebhookServer.StartAsync(r => WebhookServer.Patch(patch) with { PatchType = r.Name == "type" ? "Magic" : "JSONPatch" });
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns) with { FailurePolicy = "Ignore" });
        foreach (var (name, text, message) in new[]
        {
            ("test", """[{"op":"test","path":"/data","value":{"no":"such"}}]""", "Internal error occurred: "),
            ("json", "{", "Internal error occurred: "),
            ("shape", """[{"op":"add","path":"/data","value":[1]}]""", "Internal error occurred: "),
            ("type", Add, "Internal error occurred: failed calling webhook \"change.example.com\": unsupported patch type \"Magic\""),
        })
        {
            patch = text;
            var failure = await ServerFixture.Fails(() => server.Create(Map(ns, name)));
            Assert.Equal(500, failure.Code);
            Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
        }

        patch = "[]";
        await server.Create(Map(ns, "nothing"));
        patch = Add;
        var deletion = await ServerFixture.Fails(() => server.Client.DeleteAsync<ConfigMap>(ns, "nothing", new(), CancellationToken.None));
        Assert.Equal("Internal error occurred: admission webhook \"change.example.com\" attempted to modify the object, which is not supported for this operation", deletion.Message);
    }

    [Fact]
    public async Task Neither_name_nor_namespace_nor_unreadable_owners_can_be_slipped_in()
    {
        var ns = await server.NamespaceAsync();
        var patch = "";
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Patch(patch));
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns));
        patch = """[{"op":"replace","path":"/metadata/namespace","value":"kube-system"}]""";
        var moved = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.Equal((400, "the namespace of the provided object does not match the namespace sent on the request"), (moved.Code, moved.Message));
        patch = """[{"op":"replace","path":"/metadata/managedFields","value":[{"manager":"m","operation":"Update","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"nonsense":1}}]}]""";
        var kept = await server.Create(Map(ns, "x", ("k", "v")));
        Assert.Equal("kuber", kept.Metadata.ManagedFields[0].Manager);
        patch = """[{"op":"replace","path":"/metadata/name","value":"y"}]""";
        var renamed = await ServerFixture.Fails(() => server.Client.UpdateAsync(kept with { Data = ApiMap.Of(("k", "w")) }, "", new(), CancellationToken.None));
        Assert.Equal(422, renamed.Code);
    }

    [Fact]
    public async Task A_webhook_sees_and_changes_an_object_in_the_version_of_its_rule()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Patch("""[{"op":"add","path":"/spec/targetCPUUtilizationPercentage","value":55}]"""));
        var rule = Hooks.Rule("CREATE", "horizontalpodautoscalers", "autoscaling");
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns, rule));
        var made = await server.Create(new Api.Autoscaling.V2.HorizontalPodAutoscaler
        {
            Metadata = new() { Name = "x", Namespace = ns },
            Spec = new() { MaxReplicas = 3, ScaleTargetRef = new() { Kind = "Deployment", Name = "d", ApiVersion = "apps/v1" } },
        });
        Assert.Equal(55, made.Spec.Metrics[0].Resource!.Target.AverageUtilization);
        var asked = Assert.Single(hook.Asked);
        Assert.Equal(("v1", "v2", "v1", "v2"), (asked.Kind.Version, asked.RequestKind!.Version, asked.Resource.Version, asked.RequestResource!.Version));
        Assert.Equal(3, ApiCodec.DecodeJson<HorizontalPodAutoscaler>(asked.Object!.Value.Span).Spec.MaxReplicas);

        await server.MutateAsync(ns + "-exact", Hooks.Mutating(hook.Client with { Url = "https://127.0.0.1:1/" }, ns, rule) with { MatchPolicy = "Exact" });
        await server.Create(made with { Metadata = new() { Name = "y", Namespace = ns } });
    }

    [Fact]
    public async Task A_scale_is_shown_as_a_scale()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Patch("""[{"op":"replace","path":"/spec/replicas","value":4}]"""));
        await server.Create(Make.Deployment(ns, "web", 1));
        await server.MutateAsync(ns, Hooks.Mutating(hook.Client, ns, Hooks.Rule("UPDATE", "*/scale", "apps")));
        var scale = await server.Client.Dynamic.GetScaleAsync(new() { Group = "apps", Version = "v1", Resource = "deployments" }, ns, "web", CancellationToken.None);
        await server.Client.Dynamic.UpdateScaleAsync(new() { Group = "apps", Version = "v1", Resource = "deployments" }, scale with { Spec = new() { Replicas = 2 } }, new(), CancellationToken.None);
        Assert.Equal(4, (await server.Get<Api.Apps.V1.Deployment>(ns, "web")).Spec.Replicas);
        var asked = Assert.Single(hook.Asked);
        Assert.Equal(("Scale", "autoscaling", "deployments", "scale"), (asked.Kind.Kind, asked.Kind.Group, asked.Resource.Resource, asked.SubResource));
    }
}
