using System.Text;
using System.Text.Json.Nodes;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Tests.Admission.Webhooks;

public sealed class ValidatingWebhookTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static ConfigMap Map(string ns, string name, params (string, string)[] labels) =>
        new() { Metadata = new() { Name = name, Namespace = ns, Labels = ApiMap.Of(labels) } };

    public static TheoryData<Status?, int, string, string> Denials => new()
    {
        { new() { Message = "too big" }, 400, "", "admission webhook \"check.example.com\" denied the request: too big" },
        { new() { Reason = "Forbidden", Code = 403, Message = "not today" }, 403, "Forbidden", "admission webhook \"check.example.com\" denied the request: not today" },
        { new() { Reason = "Teapot", Code = 418 }, 418, "Teapot", "admission webhook \"check.example.com\" denied the request: Teapot" },
        { new() { Code = 200, StatusValue = "Success" }, 400, "", "admission webhook \"check.example.com\" denied the request without explanation" },
        { null, 400, "", "admission webhook \"check.example.com\" denied the request without explanation" },
    };

    [Theory]
    [MemberData(nameof(Denials), DisableDiscoveryEnumeration = true)]
    public async Task A_denial_is_told_in_the_webhooks_own_words(Status? status, int code, string reason, string message)
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => new() { Allowed = false, Status = status });
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns));
        var failure = await ServerFixture.Fails(() => server.Remote.CreateAsync(Map(ns, "x"), new(), None));
        Assert.Equal((code, reason, message, "Failure"), (failure.Code, failure.Reason, failure.Message, failure.Status.StatusValue));
        Assert.Empty((await server.Client.ListAsync<ConfigMap>(ns, new(), None)).Items);
    }

    [Fact]
    public async Task The_review_says_everything_about_the_request()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns));
        var alice = server.As("alice", "system:masters");
        var made = await alice.CreateAsync(Map(ns, "x"), new() { FieldManager = "me" }, None);
        await alice.UpdateAsync(made with { Data = ApiMap.Of(("k", "v")) }, "", new() { DryRun = ["All"] }, None);
        await server.Remote.PatchAsync<ConfigMap>(ns, "x", "", new(Machinery.Patches.PatchType.Merge, """{"data":{"k":"w"}}"""u8.ToArray()), new(), None);
        await alice.DeleteAsync<ConfigMap>(ns, "x", new() { GracePeriodSeconds = 0, Preconditions = new() { Uid = made.Metadata.Uid } }, None);
        var asked = hook.Asked.ToArray();
        Assert.Equal(["CREATE", "UPDATE", "UPDATE", "DELETE"], asked.Select(a => a.Operation));
        Assert.All(asked, a => Assert.Equal(("x", ns, "ConfigMap", "configmaps"), (a.Name, a.Namespace, a.Kind.Kind, a.Resource.Resource)));
        Assert.Equal(4, asked.Select(a => a.Uid).Distinct().Count());
        Assert.Equal([false, true, false, false], asked.Select(a => a.DryRun));
        Assert.Equal(["alice", "alice", "admin", "alice"], asked.Select(a => a.UserInfo.Username));
        Assert.Equal(["system:masters", "system:authenticated"], asked[0].UserInfo.Groups);
        Assert.Equal([true, true, true, false], asked.Select(a => a.Object is { IsNull: false }));
        Assert.Equal([false, true, true, true], asked.Select(a => a.OldObject is { IsNull: false }));

        var first = ApiCodec.DecodeJson<ConfigMap>(asked[0].Object!.Value.Span);
        Assert.Equal(made.Metadata.Uid, first.Metadata.Uid);
        var body = JsonNode.Parse(hook.Bodies.First())!;
        Assert.Equal(("admission.k8s.io/v1", "AdmissionReview"), ((string)body["apiVersion"]!, (string)body["kind"]!));
        Assert.Equal("ConfigMap", (string)body["request"]!["object"]!["kind"]!);
        Assert.Equal("""{"apiVersion":"meta.k8s.io/v1","fieldManager":"me","fieldValidation":"Ignore","kind":"CreateOptions"}""", asked[0].Options.ToString());
        Assert.Equal("All", (string)JsonNode.Parse(asked[1].Options.ToString()!)!["dryRun"]![0]!);
        Assert.Equal("UpdateOptions", (string)JsonNode.Parse(asked[2].Options.ToString()!)!["kind"]!);
        var deletion = JsonNode.Parse(asked[3].Options.ToString()!)!;
        Assert.Equal(("DeleteOptions", 0, made.Metadata.Uid), ((string)deletion["kind"]!, (int)deletion["gracePeriodSeconds"]!, (string)deletion["preconditions"]!["uid"]!));
    }

    [Theory]
    [InlineData("CREATE", "configmaps", "", "v1", "*", true)]
    [InlineData("UPDATE DELETE", "configmaps", "", "v1", "*", false)]
    [InlineData("*", "secrets *", "", "v1", "Namespaced", true)]
    [InlineData("*", "configmaps", "", "v1", "Cluster", false)]
    [InlineData("*", "configmaps", "apps", "v1", "*", false)]
    [InlineData("*", "*/*", "*", "*", "*", true)]
    [InlineData("*", "configmaps/*", "", "v1", "*", true)]
    [InlineData("*", "configmaps/status */scale", "", "v1", "*", false)]
    [InlineData("*", "configmaps", "", "v2", "*", false)]
    public async Task Rules_name_operations_resources_groups_versions_and_scope(string operations, string resources, string groups, string versions, string scope, bool holds)
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Deny("no"));
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns, Hooks.Rule(operations, resources, groups, versions, scope)));
        var failure = await Record.ExceptionAsync(() => server.Create(Map(ns, "x")));
        // What lies in no namespace is caught by it too.
        await server.Client.DeleteAsync<ValidatingWebhookConfiguration>("", ns, new(), None);
        Assert.Equal(holds, failure is StatusException { Code: 400 });
    }

    [Fact]
    public async Task Objects_are_selected_by_their_labels_as_they_were_or_shall_be()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns) with { ObjectSelector = new() { MatchLabels = ApiMap.Of(("hooked", "yes")) } });
        var free = await server.Create(Map(ns, "free"));
        Assert.Empty(hook.Asked);
        var caught = await server.Client.UpdateAsync(free with { Metadata = free.Metadata with { Labels = ApiMap.Of(("hooked", "yes")) } }, "", new(), None);
        await server.Client.UpdateAsync(caught with { Metadata = caught.Metadata with { Labels = default } }, "", new(), None);
        Assert.Equal(2, hook.Asked.Count);
        await server.Client.DeleteAsync<ConfigMap>(ns, "free", new(), None);
        Assert.Equal(2, hook.Asked.Count);
    }

    [Fact]
    public async Task Namespaces_are_selected_by_their_labels_and_what_lies_in_none_is_never_left_out()
    {
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        var name = (await server.NamespaceAsync()) + "-selected";
        var selector = new LabelSelector { MatchLabels = ApiMap.Of(("hooked", name)) };
        await server.ValidateAsync(name, Hooks.Validating(hook.Client, "", Hooks.Rule("*", "namespaces nodes configmaps")) with { NamespaceSelector = selector });
        await server.Create(new Node { Metadata = new() { Name = name } });
        Assert.Equal(["nodes"], hook.Asked.Select(a => a.Resource.Resource));
        await server.Create(new Namespace { Metadata = new() { Name = name + "-not" } });
        var ns = await server.Create(new Namespace { Metadata = new() { Name = name, Labels = ApiMap.Of(("hooked", name)) } });
        await server.Create(Map(name, "x"));
        await server.Client.UpdateAsync(ns with { Metadata = ns.Metadata with { Labels = default } }, "", new(), None);
        await server.Create(Map(name, "y"));
        Assert.Equal([("nodes", ""), ("namespaces", name), ("configmaps", name)], hook.Asked.Select(a => (a.Resource.Resource, a.Namespace)));
    }

    [Fact]
    public async Task A_dry_run_is_told_to_be_one()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns) with { SideEffects = "NoneOnDryRun" });
        await server.Client.CreateAsync(Map(ns, "x"), new() { DryRun = ["All"] }, None);
        Assert.True(Assert.Single(hook.Asked).DryRun);
        Assert.Empty((await server.Client.ListAsync<ConfigMap>(ns, new(), None)).Items);
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_reached_refuses_or_is_passed_over_by_its_policy()
    {
        var ns = await server.NamespaceAsync();
        var dead = Hooks.Validating(new() { Url = "https://127.0.0.1:1/hook" }, ns) with { TimeoutSeconds = 2 };
        await server.ValidateAsync(ns + "-ignore", dead with { FailurePolicy = "Ignore" });
        await server.Create(Map(ns, "x"));
        await server.ValidateAsync(ns + "-fail", dead);
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "y")));
        Assert.Equal((500, "InternalError"), (failure.Code, failure.Reason));
        Assert.Equal("Internal error occurred: failed calling webhook \"check.example.com\": failed to call webhook: Post \"https://127.0.0.1:1/hook?timeout=2s\": dial tcp 127.0.0.1:1: connect: connection refused", failure.Message);
    }

    [Fact]
    public async Task A_broken_webhook_cannot_guard_its_own_configuration()
    {
        var ns = await server.NamespaceAsync();
        await server.ValidateAsync(ns, Hooks.Validating(new() { Url = "https://127.0.0.1:1/" }, "", Hooks.Rule("*", "*/*", "admissionregistration.k8s.io", "*")));
        await server.Client.DeleteAsync<ValidatingWebhookConfiguration>("", ns, new(), None);
    }

    public static TheoryData<string, string, string> Replies => new()
    {
        { "{}", "application/json", "received invalid webhook response: webhook response was absent" },
        { """{"response":{"uid":"other","allowed":true}}""", "application/json", "received invalid webhook response: expected response.uid=\"UID\", got \"other\"" },
        { """{"response":{"uid":"UID","allowed":true}}""", "application/json", "received invalid webhook response: expected webhook response of admission.k8s.io/v1, Kind=AdmissionReview, got /, Kind=" },
        { """{"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","response":{"uid":"UID","allowed":true,"patch":"W10="}}""", "application/json", "received invalid webhook response: validating webhook may not return response.patch" },
        { """{"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","response":{"uid":"UID","allowed":true,"patchType":"JSONPatch"}}""", "application/json", "received invalid webhook response: validating webhook may not return response.patchType" },
        { "<html>", "text/html; charset=utf-8", "failed to call webhook: serializer for text/html; charset=utf-8 doesn't exist" },
        { "", "application/json", "failed to call webhook: 0-length response with status code: 200 and content type: application/json" },
    };

    [Theory]
    [MemberData(nameof(Replies), DisableDiscoveryEnumeration = true)]
    public async Task An_answer_that_is_none_counts_as_a_failure(string reply, string type, string why)
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(async (http, review) =>
        {
            http.Response.ContentType = type;
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(reply.Replace("UID", review.Request!.Uid, StringComparison.Ordinal)));
        });
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns));
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.Equal("Internal error occurred: failed calling webhook \"check.example.com\": " + why.Replace("UID", hook.Asked.Single().Uid, StringComparison.Ordinal), failure.Message);
    }

    [Theory]
    [InlineData(500, "text/plain", "boom\n", "an error on the server (\"boom\") has prevented the request from succeeding")]
    [InlineData(404, "text/plain", "", "the server could not find the requested resource")]
    [InlineData(503, "application/json", """{"kind":"Status","apiVersion":"v1","status":"Failure","message":"not yet"}""", "not yet")]
    public async Task An_error_of_the_webhooks_server_is_passed_on(int code, string type, string body, string why)
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(async (http, _) =>
        {
            (http.Response.StatusCode, http.Response.ContentType) = (code, type);
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        });
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns));
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.Equal("Internal error occurred: failed calling webhook \"check.example.com\": failed to call webhook: " + why, failure.Message);
    }

    [Fact]
    public async Task All_webhooks_are_asked_at_the_same_time_and_their_warnings_reach_the_client()
    {
        var ns = await server.NamespaceAsync();
        var both = new TaskCompletionSource();
        var here = 0;
        await using var hook = await WebhookServer.StartAsync(async (http, review) =>
        {
            if (Interlocked.Increment(ref here) == 2)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(TimeSpan.FromSeconds(20));
            await WebhookServer.SendAsync(http, new() { Uid = review.Request!.Uid, Allowed = true, Warnings = ["careful with " + http.Request.Path], AuditAnnotations = ApiMap.Of(("a", "b")) });
        });
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client with { Url = hook.Client.Url + "/1" }, ns), Hooks.Validating(hook.Client with { Url = hook.Client.Url + "/2" }, ns) with { Name = "second.example.com" });
        using var http = server.Plain();
        http.DefaultRequestHeaders.Authorization = new("Bearer", await server.AdminTokenAsync(ns));
        using var answer = await http.PostAsync(new Uri($"/api/v1/namespaces/{ns}/configmaps", UriKind.Relative), new StringContent("""{"metadata":{"name":"x"}}""", Encoding.UTF8, "application/json"));
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(["299 - \"careful with /hook/1\"", "299 - \"careful with /hook/2\""], answer.Headers.GetValues("Warning"));
    }

    [Fact]
    public async Task Posts_to_subresources_and_reviews_are_shown_too()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Deny("stay"));
        await server.Create(Make.Pod(ns, "p"));
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns, Hooks.Rule("CREATE", "pods/eviction pods/binding")));
        var failure = await ServerFixture.Fails(() => server.Client.CreateSubresourceAsync<Pod, Eviction, Status>(ns, "p", "eviction", new() { Metadata = new() { Name = "p" } }, None));
        Assert.EndsWith("denied the request: stay", failure.Message, StringComparison.Ordinal);
        var asked = Assert.Single(hook.Asked);
        Assert.Equal(("Eviction", "policy", "pods", "eviction", "p"), (asked.Kind.Kind, asked.Kind.Group, asked.Resource.Resource, asked.SubResource, asked.Name));
    }

    [Fact]
    public async Task Connections_are_shown_with_their_options()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Deny("no shells"));
        await server.Create(Make.Pod(ns, "p"));
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns, Hooks.Rule("CONNECT", "pods/*")));
        using var http = server.Plain(await server.AdminTokenAsync(ns));
        using var answer = await http.PostAsync(new Uri($"/api/v1/namespaces/{ns}/pods/p/exec?command=sh&command=-c&stdout=true&container=c", UriKind.Relative), null);
        Assert.Contains("admission webhook \\\"check.example.com\\\" denied the request: no shells", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var asked = Assert.Single(hook.Asked);
        Assert.Equal(("CONNECT", "PodExecOptions", "exec", "p", false), (asked.Operation, asked.Kind.Kind, asked.SubResource, asked.Name, asked.DryRun));
        var options = ApiCodec.DecodeJson<PodExecOptions>(asked.Object!.Value.Span);
        Assert.Equal(("c", true, "sh -c"), (options.Container, options.Stdout, string.Join(' ', options.Command.AsSpan().ToArray())));
    }

    [Fact]
    public async Task The_version_of_before_is_spoken_with_those_that_know_no_other()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync((http, _) => WebhookServer.SendJsonAsync(http, """{"response":{"allowed":false,"status":{"message":"old"}}}"""u8.ToArray()));
        await server.ValidateAsync(ns, Hooks.Validating(hook.Client, ns) with { AdmissionReviewVersions = ["v9", "v1beta1"] });
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "x")));
        Assert.EndsWith("denied the request: old", failure.Message, StringComparison.Ordinal);
        Assert.Contains("\"admission.k8s.io/v1beta1\"", hook.Bodies.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Match_conditions_say_whether_it_is_asked_and_follow_the_failure_policy_where_they_fail()
    {
        var ns = await server.NamespaceAsync();
        await using var hook = await WebhookServer.StartAsync(_ => WebhookServer.Allow);
        var conditional = Hooks.Validating(hook.Client, ns) with { MatchConditions = [new() { Name = "c", Expression = "object.data.k == 'v'" }] };
        await server.ValidateAsync(ns + "-ignore", conditional with { FailurePolicy = "Ignore" });
        await server.Create(Map(ns, "x"));
        await server.Create(Map(ns, "w") with { Data = ApiMap.Of(("k", "w")) });
        Assert.Empty(hook.Asked);
        await server.Create(Map(ns, "v") with { Data = ApiMap.Of(("k", "v")) });
        Assert.Equal("v", hook.Asked.Single().Name);
        await server.ValidateAsync(ns + "-fail", conditional);
        var failure = await ServerFixture.Fails(() => server.Create(Map(ns, "y")));
        Assert.Equal((403, "configmaps \"y\" is forbidden: expression 'object.data.k == 'v'' resulted in error: no such key: data"), (failure.Code, failure.Message));
        await server.Create(Map(ns, "w2") with { Data = ApiMap.Of(("k", "w")) });
        Assert.Single(hook.Asked);
    }
}
