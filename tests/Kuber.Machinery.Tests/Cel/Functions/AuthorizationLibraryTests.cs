using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Authorization;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class AuthorizationLibraryTests
{
    private readonly Asked asked = new("user", []);

    [Fact]
    public void AResourceIsAskedAboutWithAllThatWasSaid()
    {
        var check = Call("groupcheck_resource", Call("authorizer_group", new CelAuthorizer(asked), "apps"), "deployments");
        check = Call("resourcecheck_subresource", check, "scale");
        check = Call("resourcecheck_namespace", check, "test");
        check = Call("resourcecheck_name", check, "web");
        check = CelCalls.Call(AuthorizationLibrary.Selectors, "authorizer_fieldselector", check, "spec.nodeName=a");
        check = CelCalls.Call(AuthorizationLibrary.Selectors, "authorizer_labelselector", check, "app=b");
        var decision = Call("resourcecheck_check", check, "update");
        Assert.Equal(["user may update apps deployments/scale test/web spec.nodeName=a app=b?"], asked.Questions);
        Assert.Equal("true", Shown(Call("decision_allowed", decision)));
        Assert.Equal("because", Shown(Call("decision_reason", decision)));
        Assert.Equal("false", Shown(Call("decision_errored", decision)));
        Assert.Equal("", Shown(Call("decision_error", decision)));
    }

    [Fact]
    public void APathIsAskedAboutForAServiceAccount()
    {
        var account = Call("authorizer_serviceaccount", new CelAuthorizer(asked), "default", "robot");
        var decision = Call("pathcheck_check", Call("authorizer_path", account, "/healthz"), "get");
        Assert.Equal(["default:robot may get /healthz?"], asked.Questions);
        Assert.Equal("false", Shown(Call("decision_allowed", decision)));
        Assert.Equal("true", Shown(Call("decision_errored", decision)));
        Assert.Equal("out of order", Shown(Call("decision_error", decision)));
    }

    [Fact]
    public void EmptyAndWrongNamesAreRefused()
    {
        var authorizer = new CelAuthorizer(asked);
        Assert.Equal("error: path must not be empty", Shown(Call("authorizer_path", authorizer, " ")));
        Assert.Equal("error: resource must not be empty", Shown(Call("groupcheck_resource", Call("authorizer_group", authorizer, ""), " ")));
        Assert.Equal("error: Invalid service account name", Shown(Call("authorizer_serviceaccount", authorizer, "default", "invalid@*name")));
        Assert.Equal("error: Invalid service account namespace", Shown(Call("authorizer_serviceaccount", authorizer, "a.b", "name")));
        Assert.Empty(asked.Questions);
    }

    [Fact]
    public void ChecksAreDearAndSelectorsAreRead()
    {
        var check = new CelResourceCheck(asked, new("", "pods"));
        Assert.Equal(350_000UL, Spent(AuthorizationLibrary.Library, "resourcecheck_check", check, "get"));
        Assert.Equal(10UL + 2 + (6 * 50), Spent(AuthorizationLibrary.Selectors, "authorizer_labelselector", check, "app=example"));
        Assert.Equal(new CelCost(10, 10 + 1 + (5 * 50)), Estimate(AuthorizationLibrary.Selectors, "authorizer_fieldselector", Sized(CelResourceCheck.ResourceCheckType, 1, 1), Sized(CelType.String, 0, 10)).Cost);
    }

    private static CelValue Call(string id, params object[] arguments) => CelCalls.Call(AuthorizationLibrary.Library, id, arguments);

    private sealed record Asked(string User, List<string> Questions) : ICelAuthorizer
    {
        public ICelAuthorizer ForServiceAccount(string @namespace, string name) => this with { User = @namespace + ":" + name };

        public CelDecision CheckPath(string path, string verb)
        {
            Questions.Add($"{User} may {verb} {path}?");
            return new(false, "", "out of order");
        }

        public CelDecision CheckResource(CelResourceAttributes attributes, string verb)
        {
            var (a, r) = (attributes, attributes.Resource + "/" + attributes.Subresource);
            Questions.Add($"{User} may {verb} {a.Group} {r} {a.Namespace}/{a.Name} {a.FieldSelector} {a.LabelSelector}?");
            return new(true, "because", null);
        }
    }
}
