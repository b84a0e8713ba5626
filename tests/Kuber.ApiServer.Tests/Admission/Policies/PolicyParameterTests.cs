using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Tests.CustomResources;

namespace Kuber.ApiServer.Tests.Admission.Policies;

public sealed class PolicyParameterTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ParamKind Secrets = new() { ApiVersion = "v1", Kind = "Secret" };

    private static ValidatingAdmissionPolicySpec Spec(ParamKind kind, string expression, string message) => Policies.Checking(expression) with
    {
        ParamKind = kind,
        Validations = [new() { Expression = expression, MessageExpression = message }],
    };

    private static Secret Parameter(string ns, string name, string value, params (string, string)[] labels) => new()
    {
        Metadata = new() { Name = name, Namespace = ns, Labels = ApiMap.Of(labels) },
        StringData = ApiMap.Of(("v", value)),
    };

    [Fact]
    public async Task A_parameter_is_found_by_name_in_the_namespace_of_the_request()
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, Spec(Secrets, "params.data.v == object.data.v", "object.data.v + ' is not that of ' + params.metadata.name + ' of kind ' + params.kind"));
        await server.BindAsync(ns, ns, parameters: new() { Name = "limits", ParameterNotFoundAction = "Deny" });
        Assert.Equal(
            "failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction",
            await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("v", "eA==")))));
        await server.Create(Parameter(ns, "limits", "x"));
        await server.Create(Policies.Map(ns, "x", ("v", "eA==")));
        Assert.Equal("y is not that of limits of kind Secret", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "y", ("v", "y")))));
    }

    [Fact]
    public async Task A_policy_is_asked_once_for_each_parameter_that_a_selector_takes()
    {
        var (ns, other) = (await server.NamespaceAsync(), await server.NamespaceAsync());
        await server.PolicyAsync(ns, Spec(Secrets, "params.data.v != object.data.v", "'not ' + params.metadata.name"));
        await server.BindAsync(ns, ns, parameters: new() { Selector = new() { MatchLabels = ApiMap.Of(("role", ns)) }, Namespace = other, ParameterNotFoundAction = "Allow" });
        await server.Create(Policies.Map(ns, "none", ("v", "YQ==")));
        await server.Create(Parameter(other, "a", "a", ("role", ns)));
        await server.Create(Parameter(other, "b", "b", ("role", ns)));
        await server.Create(Parameter(other, "c", "c"));
        Assert.Equal("not a", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("v", "YQ==")))));
        Assert.Equal("not b", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "x", ("v", "Yg==")))));
        await server.Create(Policies.Map(ns, "x", ("v", "Yw==")));
    }

    [Fact]
    public async Task Parameters_may_be_custom_resources_and_are_null_where_the_binding_names_none()
    {
        var definition = await server.Create(Definitions.Of("bounds", """{"type":"object","properties":{"max":{"type":"integer"}}}"""));
        var name = definition.Metadata.Name;
        await Waiting.EventuallyAsync(
            async () => CustomResourceDefinitionConditions.IsTrue(await server.Get<CustomResourceDefinition>("", name), "Established"), $"{name} to be established");
        var ns = await server.NamespaceAsync();
        await server.Client.Dynamic.CreateAsync(Definitions.Resource(definition), Definitions.Object(definition, ns, "b", """{"max":3}"""), new(), None);
        await server.PolicyAsync(ns, Spec(new() { ApiVersion = "bounds.example.com/v1", Kind = "Bound" }, "params != null && size(object.data) <= params.max", "params == null ? 'none' : 'above ' + string(params.max)"));
        await server.BindAsync(ns, ns, parameters: new() { Name = "b", ParameterNotFoundAction = "Deny" });
        await server.Create(Policies.Map(ns, "x", ("a", ""), ("b", ""), ("c", "")));
        Assert.Equal("above 3", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "y", ("a", ""), ("b", ""), ("c", ""), ("d", "")))));
        await server.Client.DeleteAsync<ValidatingAdmissionPolicyBinding>("", ns, new(), None);
        await server.BindAsync(ns, ns);
        Assert.Equal("none", await server.DenialAsync(ns, () => server.Create(Policies.Map(ns, "y", ("a", "")))));
    }

    [Theory]
    [InlineData("example.com/v1", "Nothing", "", "failed to configure policy: failed to find resource referenced by paramKind: 'example.com/v1, Kind=Nothing'")]
    [InlineData("v1", "Node", "default", "failed to configure binding: paramRef.namespace must not be provided for a cluster-scoped `paramKind`")]
    public async Task What_cannot_be_a_parameter_is_said(string version, string kind, string within, string told)
    {
        var ns = await server.NamespaceAsync();
        await server.PolicyAsync(ns, Spec(new() { ApiVersion = version, Kind = kind }, "true", "'x'"));
        await server.BindAsync(ns, ns, parameters: new() { Name = "p", Namespace = within, ParameterNotFoundAction = "Allow" });
        var failure = await ServerFixture.Fails(() => server.Create(Policies.Map(ns, "x")));
        Assert.EndsWith(" denied request: " + told, failure.Message, StringComparison.Ordinal);
        Assert.Equal(422, failure.Code);

        // It stands for all namespaces: what it says does not depend on the request.
        await server.Client.DeleteAsync<ValidatingAdmissionPolicyBinding>("", ns, new(), None);
    }
}
