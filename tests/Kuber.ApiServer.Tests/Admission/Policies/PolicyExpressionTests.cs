using Kuber.Api.AdmissionRegistration.V1;

namespace Kuber.ApiServer.Tests.Admission.Policies;

public sealed class PolicyExpressionTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Expressions_are_read_when_a_policy_is_written()
    {
        var failure = await ServerFixture.Fails(() => server.PolicyAsync("x", Policies.Checking("1 + 1", "object.x == params.y", "nope == 1") with
        {
            MatchConditions = [new() { Name = "Bad Name", Expression = "1" }, new() { Name = "v", Expression = "variables.a" }],
            Variables = [new() { Name = "a", Expression = "true" }, new() { Name = "b", Expression = "variables.c" }],
            AuditAnnotations = [new() { Key = "k", ValueExpression = "1" }],
        }));
        Assert.Equal(
            [
                ("spec.matchConditions[0].expression", "Invalid value: \"1\": must evaluate to bool but got int"),
                ("spec.matchConditions[0].name", failure.Status.Details!.Causes[1].Message),
                ("spec.matchConditions[1].expression", "Invalid value: \"variables.a\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'variables' (in container '')\n | variables.a\n | ^"),
                ("spec.variables[1].expression", "Invalid value: \"variables.c\": compilation failed: ERROR: <input>:1:10: undefined field 'c'\n | variables.c\n | .........^"),
                ("spec.validations[0].expression", "Invalid value: \"1 + 1\": must evaluate to bool but got int"),
                ("spec.validations[1].expression", "Invalid value: \"object.x == params.y\": compilation failed: ERROR: <input>:1:13: undeclared reference to 'params' (in container '')\n | object.x == params.y\n | ............^"),
                ("spec.validations[2].expression", "Invalid value: \"nope == 1\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'nope' (in container '')\n | nope == 1\n | ^"),
                ("spec.auditAnnotations[0].valueExpression", "Invalid value: \"1\": must evaluate to one of [string null_type] but got int"),
            ],
            failure.Status.Details.Causes.Select(static c => (c.Field, c.Message)));
    }

    [Theory]
    [InlineData("messageExpression sees no authorizer", "string(authorizer.path('/x').check('get').allowed())", false)]
    [InlineData("messageExpression is a text", "1", false)]
    [InlineData("messageExpression sees variables", "variables.a + request.userInfo.username", true)]
    [InlineData("fields of the request are known", "request.nothing", false)]
    [InlineData("fields of the namespace are known", "namespaceObject.metadata.labels['a'] + namespaceObject.status.phase", true)]
    public async Task Each_use_has_its_names_and_its_result(string about, string message, bool isRight)
    {
        var spec = Policies.Checking("true") with
        {
            Variables = [new() { Name = "a", Expression = "'a'" }],
            Validations = [new() { Expression = "true", MessageExpression = message }],
        };
        var failure = await Record.ExceptionAsync(() => server.PolicyAsync("m" + (uint)message.GetHashCode(StringComparison.Ordinal), spec));
        Assert.True(failure is null == isRight, $"{about}: {failure?.Message}");
    }

    [Theory]
    [InlineData("1 + 1", "spec.mutations[0].applyConfiguration.expression: Invalid value: \"1 + 1\": must evaluate to Object but got int")]
    [InlineData("JSONPatch{}", "spec.mutations[0].jsonPatch.expression: Invalid value: \"JSONPatch{}\": must evaluate to list(JSONPatch) but got JSONPatch")]
    [InlineData("[JSONPatch{op: 1}]", "spec.mutations[0].jsonPatch.expression: Invalid value: \"[JSONPatch{op: 1}]\": compilation failed: ERROR: <input>:1:14: expected type of field 'op' is 'string' but provided type is 'int'\n | [JSONPatch{op: 1}]\n | .............^")]
    public async Task Changes_are_objects_or_lists_of_operations(string expression, string why)
    {
        var failure = await ServerFixture.Fails(() => server.PolicyAsync("x", Policies.Changing(expression)));
        Assert.Equal($"MutatingAdmissionPolicy.admissionregistration.k8s.io \"x\" is invalid: {why}", failure.Message);
    }

    [Fact]
    public async Task Conditions_of_webhooks_are_read_too()
    {
        var failure = await ServerFixture.Fails(() => server.Create(new ValidatingWebhookConfiguration
        {
            Metadata = new() { Name = "x" },
            Webhooks =
            [
                new()
                {
                    Name = "a.example.com",
                    ClientConfig = new() { Url = "https://127.0.0.1:1/" },
                    SideEffects = "None",
                    AdmissionReviewVersions = ["v1"],
                    MatchConditions = [new() { Name = "a", Expression = " params.a " }],
                },
            ],
        }));
        Assert.EndsWith("webhooks[0].matchConditions[0].expression: Invalid value: \"params.a\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'params' (in container '')\n | params.a\n | ^", failure.Message, StringComparison.Ordinal);
    }
}
