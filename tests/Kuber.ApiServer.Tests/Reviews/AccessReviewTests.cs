using Kuber.Api.Authorization.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Tests.Http;

namespace Kuber.ApiServer.Tests.Reviews;

public class AccessReviewTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_review_tells_whether_and_why(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "rita", Users.Rule("get", "configmaps"));
        var client = server.Over(transport);

        var allowed = await client.CreateAsync(Review("rita", "get", ns), new(), default);
        Assert.True(allowed.Status.Allowed);
        Assert.Equal($"RBAC: allowed by RoleBinding \"rita/{ns}\" of Role \"rita\" to User \"rita\"", allowed.Status.Reason);
        var refused = await client.CreateAsync(Review("rita", "delete", ns), new(), default);
        Assert.Equal((false, false, ""), (refused.Status.Allowed, refused.Status.Denied, refused.Status.Reason));

        var local = new LocalSubjectAccessReview { Metadata = new() { Namespace = ns }, Spec = Review("rita", "get", ns).Spec };
        Assert.True((await client.CreateAsync(local, new(), default)).Status.Allowed);
        var failure = await ServerFixture.Fails(() => client.CreateAsync(local with { Spec = Review("rita", "get", "other").Spec }, new(), default));
        Assert.Equal(".authorization.k8s.io \"\" is invalid: spec.resourceAttributes.namespace: Invalid value: \"other\": must match metadata.namespace", failure.Message);
    }

    [Fact]
    public async Task Who_asks_about_himself_learns_what_he_may_do()
    {
        var ns = await server.NamespaceAsync();
        await server.AllowAsync(ns, "sue", Users.Rule("get list", "configmaps"), Users.Rule("get", "secrets", "", "a"));
        var sue = server.As("sue");
        Assert.True((await sue.CreateAsync(new SelfSubjectAccessReview { Spec = new() { ResourceAttributes = new() { Verb = "list", Resource = "configmaps", Namespace = ns } } }, new(), default)).Status.Allowed);
        Assert.False((await sue.CreateAsync(new SelfSubjectAccessReview { Spec = new() { NonResourceAttributes = new() { Verb = "get", Path = "/metrics" } } }, new(), default)).Status.Allowed);

        var rules = (await sue.CreateAsync(new SelfSubjectRulesReview { Spec = new() { Namespace = ns } }, new(), default)).Status;
        Assert.False(rules.Incomplete);
        Assert.Contains(rules.ResourceRules, r => r.Verbs.SequenceEqual(["get", "list"]) && r.Resources.SequenceEqual(["configmaps"]));
        Assert.Contains(rules.ResourceRules, r => r.Resources.SequenceEqual(["secrets"]) && r.ResourceNames.SequenceEqual(["a"]));
        Assert.Contains(rules.ResourceRules, r => r.Resources.Contains("selfsubjectreviews"));
        Assert.Contains(rules.NonResourceRules, r => r.NonResourceURLs.Contains("/healthz"));
    }

    [Fact]
    public async Task A_review_is_not_shown_as_a_table()
    {
        const string review = """{"apiVersion":"authorization.k8s.io/v1","kind":"SelfSubjectAccessReview","spec":{"nonResourceAttributes":{"path":"/","verb":"get"}}}""";
        const string path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
        const string table = "application/json;as=Table;v=v1;g=meta.k8s.io";
        using var wire = new Wire(server);
        Assert.Equal(406, (await wire.SendAsync("POST", path, review, table)).Code);
        var answer = await wire.SendAsync("POST", path, review, table + ",application/json");
        Assert.Equal((201, "SelfSubjectAccessReview"), (answer.Code, answer.Json["kind"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_rules_of_a_node_are_not_all()
    {
        var status = (await server.Core.CreateNodeClient("n1").CreateAsync(new SelfSubjectRulesReview { Spec = new() { Namespace = "default" } }, new(), default)).Status;
        Assert.True(status.Incomplete);
        Assert.Equal("node authorizer does not support user rule resolution", status.EvaluationError);
    }

    [Fact]
    public async Task Selectors_limit_what_is_asked()
    {
        var review = new SubjectAccessReview
        {
            Spec = new()
            {
                User = "system:node:n1",
                Groups = ["system:nodes"],
                ResourceAttributes = new() { Verb = "list", Resource = "pods", FieldSelector = new() { RawSelector = "spec.nodeName=n1" } },
            },
        };
        Assert.True((await server.Create(review)).Status.Allowed);

        FieldSelectorAttributes attributes = new() { Requirements = [new() { Key = "spec.nodeName", Operator = "In", Values = ["n1"] }] };
        Assert.True((await server.Create(With(review, attributes))).Status.Allowed);
        var other = await server.Create(With(review, new() { Requirements = [new FieldSelectorRequirement { Key = "spec.nodeName", Operator = "In", Values = ["n1", "n2"] }] }));
        Assert.False(other.Status.Allowed);
        Assert.Equal("spec.resourceAttributes.fieldSelector ignored due to parse error", other.Status.EvaluationError);
        Assert.Equal(422, (await ServerFixture.Fails(() => server.Create(With(review, new())))).Code);
    }

    private static SubjectAccessReview With(SubjectAccessReview review, FieldSelectorAttributes fields) =>
        review with { Spec = review.Spec with { ResourceAttributes = review.Spec.ResourceAttributes! with { FieldSelector = fields } } };

    private static SubjectAccessReview Review(string user, string verb, string ns) =>
        new() { Spec = new() { User = user, ResourceAttributes = new() { Verb = verb, Resource = "configmaps", Namespace = ns } } };
}
