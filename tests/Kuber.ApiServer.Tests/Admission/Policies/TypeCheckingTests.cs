using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;

namespace Kuber.ApiServer.Tests.Admission.Policies;

public sealed class TypeCheckingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private async Task<ApiList<ExpressionWarning>> CheckedAsync(string name, long generation)
    {
        ValidatingAdmissionPolicy? policy = null;
        await Waiting.EventuallyAsync(
            async () => (policy = await server.Get<ValidatingAdmissionPolicy>("", name)).Status.ObservedGeneration == generation,
            $"generation {generation} of the policy {name} was checked");
        Assert.NotNull(policy!.Status.TypeChecking);
        return policy.Status.TypeChecking.ExpressionWarnings;
    }

    [Fact]
    public async Task Expressions_that_do_not_fit_the_kinds_are_told_in_the_status()
    {
        await server.PolicyAsync("kinds", Policies.Checking("object.spec.replicas > 1 && object.spec.serviceName == 'x'", "object.spec.replicas > 'x'", "object.metadata.labels['a'] == 'b'") with
        {
            MatchConstraints = new() { ResourceRules = [Policies.Rule("CREATE", "statefulsets deployments", "apps")] },
        });
        Assert.Equal(
            [
                ("spec.validations[0].expression", "apps/v1, Kind=Deployment: ERROR: <input>:1:40: undefined field 'serviceName'\n | object.spec.replicas > 1 && object.spec.serviceName == 'x'\n | .......................................^\n"),
                ("spec.validations[1].expression", "apps/v1, Kind=Deployment: ERROR: <input>:1:22: found no matching overload for '_>_' applied to '(int, string)'\n | object.spec.replicas > 'x'\n | .....................^\n\napps/v1, Kind=StatefulSet: ERROR: <input>:1:22: found no matching overload for '_>_' applied to '(int, string)'\n | object.spec.replicas > 'x'\n | .....................^\n"),
            ],
            (await CheckedAsync("kinds", 1)).Select(static w => (w.FieldRef, w.Warning)));
        await server.Client.PatchAsync<ValidatingAdmissionPolicy>("", "kinds", "", new(PatchType.Merge, """{"spec":{"validations":[{"expression":"true"}]}}"""u8.ToArray()), new(), CancellationToken.None);
        Assert.Empty(await CheckedAsync("kinds", 2));
    }

    [Fact]
    public async Task What_is_matched_by_a_star_is_not_looked_at()
    {
        await server.PolicyAsync("stars", Policies.Checking("object.spec.nope == 1") with { MatchConstraints = new() { ResourceRules = [Policies.Rule("CREATE", "*", "apps"), Policies.Rule("CREATE", "deployments", "*")] } });
        Assert.Empty(await CheckedAsync("stars", 1));
    }
}
