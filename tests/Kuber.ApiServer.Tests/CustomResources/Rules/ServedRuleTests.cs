using Kuber.Api.ApiExtensions.V1;
using Kuber.Client;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.CustomResources.Rules;

public sealed class ServedRuleTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Simple = """{"type":"object","properties":{"spec":{"type":"object","properties":{"n":{"type":"integer","x-kubernetes-validations":[{"rule":"self >= 0","message":"not negative"},{"rule":"self >= oldSelf","message":"never down"}]}}},"status":{"type":"object","properties":{"n":{"type":"integer"}}}},"x-kubernetes-validations":[{"rule":"!has(self.status) || !has(self.status.n) || self.status.n <= self.spec.n","message":"status is ahead"}]}""";

    private IDynamicClient Dynamic => server.Client.Dynamic;

    [Fact]
    public async Task Objects_that_break_rules_are_refused_when_made_and_changed()
    {
        var definition = await Established(Definitions.Of("ruleds", Simple));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        var failure = await ServerFixture.Fails(() => Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"n":-1}}"""), new(), default));
        Assert.Equal("Ruled.ruleds.example.com \"a\" is invalid: spec.n: Invalid value: -1: not negative", failure.Message);

        var made = await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"n":2}}"""), new(), default);
        failure = await ServerFixture.Fails(() => Dynamic.UpdateAsync(resource, made.With("spec", ApiValue.MapOf(("n", 1))), "", new(), default));
        Assert.Equal((422, "Ruled.ruleds.example.com \"a\" is invalid: spec.n: Invalid value: 1: never down"), (failure.Code, failure.Message));
        Assert.Equal("""{"spec":{"n":3}}""", (await Dynamic.UpdateAsync(resource, made.With("spec", ApiValue.MapOf(("n", 3))), "", new(), default)).Content.ToString());
    }

    [Fact]
    public async Task A_changed_status_is_checked_with_the_whole_object()
    {
        var definition = await Established(Definitions.Of("statedruleds", Simple, new() { Status = new() }));
        var (resource, ns) = (Definitions.Resource(definition), await server.NamespaceAsync());
        var made = await Dynamic.CreateAsync(resource, Definitions.Object(definition, ns, "a", """{"spec":{"n":2}}"""), new(), default);
        var failure = await ServerFixture.Fails(() => Dynamic.UpdateAsync(resource, made.With("status", ApiValue.MapOf(("n", 3))), "status", new(), default));
        Assert.EndsWith("is invalid: <nil>: Invalid value: status is ahead", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await Dynamic.UpdateAsync(resource, made.With("status", ApiValue.MapOf(("n", 2))), "status", new(), default)).Content.At("status", "n").Integer);
    }

    [Theory]
    [InlineData(
        """{"rule":"self.nope == 1"}""",
        "x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.nope == 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: compilation failed: ERROR: <input>:1:5: undefined field 'nope'\n | self.nope == 1\n | ....^")]
    [InlineData(
        """{"rule":"self.n"}""",
        "x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"self.n\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: cel expression must evaluate to a bool")]
    [InlineData(
        """{"rule":"true","messageExpression":"self.n"}""",
        "x-kubernetes-validations[0].messageExpression: Invalid value: {\"Rule\":\"true\",\"Message\":\"\",\"MessageExpression\":\"self.n\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: messageExpression must evaluate to a string")]
    [InlineData(
        """{"rule":"true","optionalOldSelf":true}""",
        "x-kubernetes-validations[0].optionalOldSelf: Invalid value: true: may not be set if oldSelf is not used in rule")]
    [InlineData(
        """{"rule":"bool('yes')"}""",
        "x-kubernetes-validations[0].rule: Invalid value: {\"Rule\":\"bool('yes')\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: program instantiation failed: type conversion error from 'string' to 'bool'")]
    public async Task Definitions_with_rules_that_cannot_be_read_are_refused(string rule, string error)
    {
        var definition = Definitions.Of("unruleds", Spec($$$"""{"n":{"type":"integer"}},"x-kubernetes-validations":[{{{rule}}}]"""));
        var failure = await ServerFixture.Fails(() => server.Create(definition));

        Assert.Equal((422, "CustomResourceDefinition.apiextensions.k8s.io \"unruleds.unruleds.example.com\" is invalid: spec.validation.openAPIV3Schema.properties[spec]." + error), (failure.Code, failure.Message));
    }

    [Fact]
    public async Task Definitions_with_rules_that_cost_too_much_are_refused()
    {
        const string Excess = "exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";
        var definition = Definitions.Of("dearruleds", Spec("""{"l":{"type":"array","items":{"type":"string"},"x-kubernetes-validations":[{"rule":"self.all(a, self.all(b, a != b))"}]}}"""));
        var failure = await ServerFixture.Fails(() => server.Create(definition));

        Assert.Equal(
            [
                ("spec.validation.openAPIV3Schema.properties[spec].properties[l].x-kubernetes-validations[0].rule", "Forbidden: estimated rule cost " + Excess),
                ("spec.validation.openAPIV3Schema.properties[spec].properties[l].x-kubernetes-validations[0].rule", "Forbidden: contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema"),
                ("spec.validation.openAPIV3Schema", "Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema " + Excess),
            ],
            failure.Status.Details!.Causes.Select(static c => (c.Field, c.Message)));
    }

    [Fact]
    public async Task Rules_about_changes_are_refused_where_items_cannot_be_told_apart()
    {
        var definition = Definitions.Of("loseruleds", Spec("""{"l":{"type":"array","maxItems":2,"items":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf"}]}}}"""));
        var failure = await ServerFixture.Fails(() => server.Create(definition));

        Assert.EndsWith(
            "properties[l].items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within spec.validation.openAPIV3Schema.properties[spec].properties[l]",
            failure.Message,
            StringComparison.Ordinal);
    }

    /// <summary>A schema whose <c>spec</c> has the properties given, and what follows them.</summary>
    private static string Spec(string properties) => """{"type":"object","properties":{"spec":{"type":"object","properties":""" + properties + "}}}";

    private async Task<CustomResourceDefinition> Established(CustomResourceDefinition definition)
    {
        await server.Create(definition);
        await Waiting.EventuallyAsync(async () => CustomResourceDefinitionConditions.IsTrue(await server.Get<CustomResourceDefinition>("", definition.Metadata.Name), "Established"), $"{definition.Metadata.Name} to be established");
        return definition;
    }
}
