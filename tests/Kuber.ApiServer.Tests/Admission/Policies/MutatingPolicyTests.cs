using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Admission.Policies;

public sealed class MutatingPolicyTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static MutatingAdmissionPolicySpec ForPods(params string[] expressions) =>
        Policies.Changing(expressions) with { MatchConstraints = new() { ResourceRules = [Policies.Rule("CREATE", "pods")] } };

    [Fact]
    public async Task Configurations_are_merged_in_order_and_have_no_owner()
    {
        var ns = await server.EnforceAsync(Policies.Changing(
            "Object{metadata: Object.metadata{labels: {'by': request.operation}}, data: {'first': variables.v}}",
            "Object{data: {'second': object.data.first + '!'}}") with
        {
            Variables = [new() { Name = "v", Expression = "object.?data['k'].orValue('none')" }],
        });
        var made = await server.Create(Policies.Map(ns, "x", ("k", "v")));
        Assert.Equal(ApiMap.Of(("first", "v"), ("k", "v"), ("second", "v!")), made.Data);
        Assert.Equal("CREATE", made.Metadata.Labels["by"]);
        Assert.DoesNotContain("f:second", made.Metadata.ManagedFields.Single().FieldsV1!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_lists_are_merged_by_their_keys()
    {
        var ns = await server.EnforceAsync(ForPods(
            "Object{spec: Object.spec{initContainers: [Object.spec.initContainers{name: 'init', image: 'init:1'}]}}",
            "Object{spec: Object.spec{containers: object.spec.containers.map(c, Object.spec.containers{name: c.name, env: [Object.spec.containers.env{name: 'IMAGE', value: c.image}]})}}"));
        var pod = await server.Create(Make.Pod(ns, "p"));
        Assert.Equal(("init", "Always"), (pod.Spec.InitContainers.Single().Name, pod.Spec.RestartPolicy));
        Assert.Equal(("registry.example/app:1", "IMAGE", "registry.example/app:1"), (pod.Spec.Containers.Single().Image, pod.Spec.Containers[0].Env.Single().Name, pod.Spec.Containers[0].Env[0].Value));
        // Defaults are filled into what the policy has added.
        Assert.Equal("/dev/termination-log", pod.Spec.InitContainers[0].TerminationMessagePath);
    }

    [Fact]
    public async Task Patches_add_replace_move_copy_and_remove()
    {
        var ns = await server.EnforceAsync(Policies.Changing(
            "'k' in object.data ? [JSONPatch{op: 'replace', path: '/data/k', value: object.data.k + '+'}, JSONPatch{op: 'copy', from: '/data/k', path: '/data/copy'}, JSONPatch{op: 'move', from: '/data/mv', path: '/data/moved'}, JSONPatch{op: 'remove', path: '/data/gone'}] : []",
            "[JSONPatch{op: 'add', path: '/metadata/labels', value: {'a': 'b'}}, JSONPatch{op: 'add', path: '/metadata/labels/' + jsonpatch.escapeKey('x/y'), value: 'z'}]"));
        var made = await server.Create(Policies.Map(ns, "x", ("k", "v"), ("mv", "m"), ("gone", "g")));
        Assert.Equal(ApiMap.Of(("copy", "v+"), ("k", "v+"), ("moved", "m")), made.Data);
        Assert.Equal(ApiMap.Of(("a", "b"), ("x/y", "z")), made.Metadata.Labels);
        Assert.Equal(ApiMap.Of(("x", "y")), (await server.Create(Policies.Map(ns, "y", ("x", "y")))).Data);
    }

    [Fact]
    public async Task A_test_that_fails_leaves_the_object_as_it_is()
    {
        var ns = await server.EnforceAsync(Policies.Changing("[JSONPatch{op: 'test', path: '/data/k', value: 'v'}, JSONPatch{op: 'add', path: '/data/tested', value: 'yes'}]"));
        Assert.Equal(2, (await server.Create(Policies.Map(ns, "x", ("k", "v")))).Data.Count);
        Assert.Single((await server.Create(Policies.Map(ns, "y", ("k", "w")))).Data);
    }

    [Theory]
    [InlineData("Object{data: {'x': object.data.missing}}", "expression 'Object{data: {'x': object.data.missing}}' resulted in error: no such key: missing")]
    [InlineData("[JSONPatch{op: 'move', from: '/data/mv', path: '/data/x'}]", "JSON Patch: error in move for path: 'mv': Unable to remove nonexistent key: mv: missing value")]
    [InlineData("[JSONPatch{op: 'add', path: '/metadata/labels/a', value: 'b'}]", "JSON Patch: add operation does not apply: doc is missing path: \"/metadata/labels/a\": missing value")]
    [InlineData("Object{datax: {'x': 'y'}}", "error applying patch: failed to convert patch object to typed object: .datax: field not declared in schema")]
    [InlineData("Object{metadata: Object.spec{labels: {'x': 'y'}}}", "type mismatch: unexpected type name \"Object.spec\", expected \"Object.metadata\", which matches field name path from root Object type")]
    public async Task What_fails_refuses_the_request_unless_failures_are_ignored(string expression, string why)
    {
        var ns = await server.EnforceAsync(Policies.Changing(expression));
        var failure = await ServerFixture.Fails(() => server.Create(Policies.Map(ns, "x", ("k", "v"))));
        var message = $"policy '{ns}' with binding '{ns}' denied request: {why}";
        Assert.Equal((403, "Invalid", message, message), (failure.Code, failure.Reason, failure.Message, failure.Status.Details!.Causes.Single().Message));
        var open = await server.EnforceAsync(Policies.Changing(expression) with { FailurePolicy = "Ignore" });
        Assert.Equal(ApiMap.Of(("k", "v")), (await server.Create(Policies.Map(open, "x", ("k", "v")))).Data);
    }

    [Fact]
    public async Task What_can_only_be_set_as_a_whole_is_not_merged()
    {
        var ns = await server.EnforceAsync(ForPods("Object{spec: Object.spec{containers: [Object.spec.containers{name: 'c', args: ['a']}]}}"));
        var failure = await ServerFixture.Fails(() => server.Create(Make.Pod(ns, "p")));
        Assert.EndsWith("error applying patch: invalid ApplyConfiguration: may not mutate atomic arrays, maps or structs: .spec.containers[0].args", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Never", "1")]
    [InlineData("IfNeeded", "2")]
    public async Task A_policy_that_wants_it_is_asked_again_after_a_change(string reinvocation, string counted)
    {
        var ns = await server.EnforceAsync(Policies.Changing("[JSONPatch{op: 'add', path: '/data/first', value: string(size(object.data))}]") with { ReinvocationPolicy = reinvocation });
        Assert.Equal(counted, (await server.Create(Policies.Map(ns, "x", ("k", "v")))).Data["first"]);
    }

    [Fact]
    public async Task Parameters_and_conditions_are_those_of_policies_that_check()
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, Policies.Changing("Object{data: {'from': params.metadata.name}}") with
        {
            ParamKind = new() { ApiVersion = "v1", Kind = "Secret" },
            MatchConditions = [new() { Name = "n", Expression = "object.metadata.name != 'out'" }],
        });
        await server.BindChangeAsync(ns, ns, new() { Name = "p", ParameterNotFoundAction = "Deny" });
        var failure = await ServerFixture.Fails(() => server.Create(Policies.Map(ns, "x")));
        Assert.Equal(
            (403, "Forbidden", $"policy '{ns}' with binding '{ns}' denied request: failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction"),
            (failure.Code, failure.Reason, failure.Message));
        await server.Create(new Secret { Metadata = new() { Name = "p", Namespace = ns } });
        Assert.Equal("p", (await server.Create(Policies.Map(ns, "x"))).Data["from"]);
        Assert.Empty((await server.Create(Policies.Map(ns, "out"))).Data);
    }
}
