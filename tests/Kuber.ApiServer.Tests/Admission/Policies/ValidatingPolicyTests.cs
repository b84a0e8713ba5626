using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Tests.Admission.Policies;

public sealed class ValidatingPolicyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(null, 422, "Invalid")]
    [InlineData("Invalid", 422, "Invalid")]
    [InlineData("Forbidden", 403, "Forbidden")]
    [InlineData("RequestEntityTooLarge", 413, "RequestEntityTooLarge")]
    public async Task A_denial_has_the_code_of_its_reason(string? reason, int code, string told)
    {
        var ns = await server.EnforceAsync(Policies.Checking("false") with { Validations = [new() { Expression = "false", Message = "no way", Reason = reason }] });
        var failure = await ServerFixture.Fails(() => server.Create(Policies.Map(ns, "x")));
        Assert.Equal(
            (code, told, $"configmaps \"x\" is forbidden: ValidatingAdmissionPolicy '{ns}' with binding '{ns}' denied request: no way", "x", "configmaps"),
            (failure.Code, failure.Reason, failure.Message, failure.Status.Details!.Name, failure.Status.Details.Kind));
        Assert.DoesNotContain((await server.Client.ListAsync<ConfigMap>(ns, new(), None)).Items, m => m.Metadata.Name == "x");
    }

    [Theory]
    [InlineData("", "", "failed expression: object.data.k == 'v'")]
    [InlineData("  given ", "", "given")]
    [InlineData("given", "'made of ' + object.data.k", "made of w")]
    [InlineData("given", "string(object.data.none)", "given")]
    [InlineData("given", "'two\\nlines'", "given")]
    [InlineData("", "'   '", "failed expression: object.data.k == 'v'")]
    public async Task The_message_is_made_or_given_or_else_the_expression(string message, string expression, string told)
    {
        var spec = Policies.Checking("true") with { Validations = [new() { Expression = "object.data.k == 'v'", Message = message, MessageExpression = expression }] };
        var ns = await server.EnforceAsync(spec);
        Assert.Equal(told, await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("k", "w")))));
        await server.Create(Policies.Map(ns, "y", ("k", "v")));
    }

    [Fact]
    public async Task The_first_that_denies_is_heard_and_all_warnings_are()
    {
        var ns = await server.EnforceAsync(Policies.Checking("object.data.a == '1'", "object.data.b == '1'"));
        await server.PolicyAsync(ns + "-w", Policies.Checking("false", "object.data.none == 1"));
        await server.BindAsync(ns, ns + "-w", "Warn");
        Assert.Equal("failed expression: object.data.a == '1'", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("a", "2"), ("b", "2")))));
        var warnings = await server.WarningsAsync(ns, $"/api/v1/namespaces/{ns}/configmaps", """{"metadata":{"name":"x"},"data":{"a":"1","b":"1"}}""");
        Assert.Equal(
            [
                $"299 - \"Validation failed for ValidatingAdmissionPolicy '{ns}-w' with binding '{ns}-w': failed expression: false\"",
                $"299 - \"Validation failed for ValidatingAdmissionPolicy '{ns}-w' with binding '{ns}-w': expression 'object.data.none == 1' resulted in error: no such key: none\"",
            ],
            warnings);
    }

    [Fact]
    public async Task A_failure_denies_unless_the_policy_ignores_failures()
    {
        var spec = Policies.Checking("object.data.must == 'be'", "!has(object.immutable)");
        var ns = await server.EnforceAsync(spec);
        Assert.Equal("expression 'object.data.must == 'be'' resulted in error: no such key: data", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x"))));
        var open = await server.EnforceAsync(spec with { FailurePolicy = "Ignore" });
        await server.Create(Policies.Map(open, "x"));
        Assert.Equal("failed expression: !has(object.immutable)", await server.DenialAsync(open, () => server.Create(Policies.Map(open, "y") with { Immutable = true })));
    }

    [Fact]
    public async Task Variables_are_evaluated_once_they_are_read_and_see_those_before_them()
    {
        var ns = await server.EnforceAsync(Policies.Checking("variables.both == 'ab' || variables.never") with
        {
            Variables =
            [
                new() { Name = "a", Expression = "object.data.a" },
                new() { Name = "both", Expression = "variables.a + object.data.b" },
                new() { Name = "never", Expression = "1 / int(object.data.zero) > 0" },
            ],
        });
        await server.Create(Policies.Map(ns, "fine", ("a", "a"), ("b", "b")));
        Assert.Equal(
            "expression 'variables.both == 'ab' || variables.never' resulted in error: composited variable \"never\" fails to evaluate: division by zero",
            await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("a", "b"), ("b", "b"), ("zero", "0")))));
    }

    [Fact]
    public async Task Conditions_leave_requests_out_and_one_that_is_false_outweighs_one_that_fails()
    {
        var ns = await server.EnforceAsync(Policies.Checking("false") with
        {
            MatchConditions =
            [
                new() { Name = "fails", Expression = "object.data.k == 'v'" },
                new() { Name = "name", Expression = "request.name.startsWith('x') && request.operation == 'CREATE'" },
            ],
        });
        await server.Create(Policies.Map(ns, "y"));
        Assert.Equal("expression 'object.data.k == 'v'' resulted in error: no such key: data", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x"))));
        await server.Create(Policies.Map(ns, "x2", ("k", "w")));
        Assert.Equal("failed expression: false", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x3", ("k", "v")))));
    }

    [Fact]
    public async Task Rules_name_objects_and_leave_some_out_again()
    {
        var ns = await server.EnforceAsync(Policies.Checking("false") with
        {
            MatchConstraints = new()
            {
                ResourceRules = [Policies.Rule("UPDATE", names: "special"), Policies.Rule("*", "secrets")],
                ExcludeResourceRules = [Policies.Rule("CREATE", "secrets")],
            },
        });
        var plain = await server.Create(Policies.Map(ns, "plain"));
        var special = await server.Create(Policies.Map(ns, "special"));
        await server.Client.UpdateAsync(plain with { Data = ApiMap.Of(("a", "b")) }, "", new(), None);
        await server.DenialAsync(ns, () => server.Client.UpdateAsync(special with { Data = ApiMap.Of(("a", "b")) }, "", new(), None));
        await server.Create(new Secret { Metadata = new() { Name = "s", Namespace = ns } });
        await server.DenialAsync(ns, () => server.Client.DeleteAsync<Secret>(ns, "s", new(), None));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Equivalent", true)]
    [InlineData("Exact", false)]
    public async Task A_policy_for_another_version_sees_the_object_in_that(string? matchPolicy, bool asks)
    {
        var ns = await server.EnforceAsync(Policies.Checking("object.apiVersion != 'autoscaling/v1'") with
        {
            MatchConstraints = new() { ResourceRules = [Policies.Rule("CREATE", "horizontalpodautoscalers", "autoscaling")], MatchPolicy = matchPolicy },
            Validations = [new() { Expression = "object.apiVersion != 'autoscaling/v1'", MessageExpression = "request.kind.version + ' for ' + request.requestKind.version + ': ' + string(object.spec.targetCPUUtilizationPercentage)" }],
        });
        var scaler = new HorizontalPodAutoscaler
        {
            Metadata = new() { Name = "h", Namespace = ns },
            Spec = new()
            {
                MaxReplicas = 3,
                ScaleTargetRef = new() { Kind = "Deployment", Name = "d", ApiVersion = "apps/v1" },
                Metrics = [new() { Type = "Resource", Resource = new() { Name = "cpu", Target = new() { Type = "Utilization", AverageUtilization = 42 } } }],
            },
        };
        if (asks)
        {
            Assert.Equal("v1 for v2: 42", await server.DenialAsync(ns, () => server.Create(scaler)));
        }
        else
        {
            await server.Create(scaler);
        }
    }

    [Fact]
    public async Task The_old_object_the_user_and_the_namespace_are_seen()
    {
        var ns = await server.EnforceAsync(Policies.Checking("false") with
        {
            MatchConstraints = new() { ResourceRules = [Policies.Rule("*")] },
            Validations =
            [
                new()
                {
                    Expression = "object != null && oldObject == null && request.dryRun == false",
                    MessageExpression = "request.operation + ' by ' + request.userInfo.username + ' in ' + namespaceObject.metadata.name + ': ' + oldObject.data.k",
                },
            ],
        });
        var made = await server.Create(Policies.Map(ns, "x", ("k", "v")));
        var alice = server.As("alice", "system:masters");
        Assert.Equal($"UPDATE by alice in {ns}: v", await server.DenialAsync(ns, () => alice.UpdateAsync(made with { Data = ApiMap.Of(("k", "w")) }, "", new(), None)));
        Assert.Equal($"DELETE by alice in {ns}: v", await server.DenialAsync(ns, () => alice.DeleteAsync<ConfigMap>(ns, "x", new(), None)));
        Assert.Equal($"UPDATE by alice in {ns}: v", await server.DenialAsync(ns, () =>
            alice.PatchAsync<ConfigMap>(ns, "x", "", new(PatchType.Merge, """{"data":{"k":"w"}}"""u8.ToArray()), new(), None)));
    }

    [Fact]
    public async Task The_authorizer_answers_for_who_asks()
    {
        var ns = await server.EnforceAsync(Policies.Checking(
            "authorizer.group('').resource('secrets').namespace(object.metadata.namespace).check('get').allowed()",
            "authorizer.requestResource.check('delete').allowed()",
            "authorizer.path('/healthz').check('get').allowed()"));
        await server.Create(Policies.Map(ns, "admin"));
        await server.Create(new Api.Rbac.V1.Role
        {
            Metadata = new() { Name = "maker", Namespace = ns },
            Rules = [new() { ApiGroups = [""], Resources = ["configmaps"], Verbs = ["create"] }],
        });
        await server.Create(new Api.Rbac.V1.RoleBinding
        {
            Metadata = new() { Name = "maker", Namespace = ns },
            RoleRef = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "maker" },
            Subjects = [new() { Kind = "User", Name = "mia", ApiGroup = "rbac.authorization.k8s.io" }],
        });
        var told = await server.DenialAsync(ns, () => server.As("mia").CreateAsync(Policies.Map(ns, "mia"), new(), None));
        Assert.StartsWith("failed expression: authorizer.group('').resource('secrets')", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_costs_too_much_is_given_up()
    {
        var ns = await server.EnforceAsync(Policies.Checking("object.data.l.split(',').all(a, object.data.l.split(',').all(b, object.data.l.split(',').all(c, a + b + c != 'x')))"));
        var told = await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("l", string.Join(',', Enumerable.Range(0, 200))))));
        Assert.EndsWith("resulted in error: operation cancelled: actual cost limit exceeded", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_expressions_of_a_policy_share_a_budget()
    {
        var costly = "object.data.l.split(',').all(a, object.data.l.split(',').all(b, a != 'x'))";
        var ns = await server.EnforceAsync(Policies.Checking([.. Enumerable.Repeat(costly, 30)]));
        var told = await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("l", string.Join(',', Enumerable.Range(0, 300))))));
        Assert.Equal("validation failed due to running out of cost budget, no further validation rules will be run", told);
    }

    [Fact]
    public async Task An_audit_annotation_that_cannot_be_made_denies()
    {
        var ns = await server.EnforceAsync(Policies.Checking("true") with { AuditAnnotations = [new() { Key = "k", ValueExpression = "string(object.data.k)" }] }, "Warn");
        await server.Create(Policies.Map(ns, "fine", ("k", "v")));
        Assert.Equal("expression 'string(object.data.k)' resulted in error: no such key: data", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x"))));
    }

    [Fact]
    public async Task An_expression_that_can_never_run_is_refused_when_the_policy_is_written()
    {
        var failure = await ServerFixture.Fails(() => server.PolicyAsync("never-runs", Policies.Checking("bool('10.0.0.0/8')")));

        Assert.Equal(422, failure.Code);
        Assert.EndsWith("spec.validations[0].expression: Internal error: program instantiation failed: type conversion error from 'string' to 'bool'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_about_policies_themselves_nor_after_the_binding_has_gone()
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, Policies.Checking("false") with { MatchConstraints = new() { ResourceRules = [Policies.Rule("*", "*", "*", "*")] } });
        await server.BindAsync(ns, ns, match: new() { ObjectSelector = new() { MatchLabels = ApiMap.Of(("of", ns)) } });
        var labels = ApiMap.Of(("of", ns));
        await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x") with { Metadata = new() { Name = "x", Namespace = ns, Labels = labels } }));
        await server.Create(new ValidatingAdmissionPolicy { Metadata = new() { Name = ns + "-2", Labels = labels }, Spec = Policies.Checking("true") });
        await server.Client.DeleteAsync<ValidatingAdmissionPolicyBinding>("", ns, new(), None);
        await server.Create(Policies.Map(ns, "x") with { Metadata = new() { Name = "x", Namespace = ns, Labels = labels } });
    }

    [Fact]
    public async Task A_changed_policy_is_in_force_at_once()
    {
        var ns = await server.EnforceAsync(Policies.Checking("true"));
        await server.Create(Policies.Map(ns, "x"));
        await server.Client.PatchAsync<ValidatingAdmissionPolicy>("", ns, "", new(PatchType.Merge, """{"spec":{"validations":[{"expression":"1 > 2"}]}}"""u8.ToArray()), new(), None);
        Assert.Equal("failed expression: 1 > 2", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "y"))));
    }
}
