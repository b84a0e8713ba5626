using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>Authorization: asked through the variable <c>authorizer</c>, where there is one.</summary>
public static class AuthorizationLibrary
{
    // So much that an expression has the budget for two checks.
    private const ulong CheckCost = 350_000;

    private static readonly CelType Check = CelResourceCheck.ResourceCheckType;

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.authz")
    {
        Functions =
        [
            new("path", Member("authorizer_path", CelAuthorizer.AuthorizerType, CelPathCheck.PathCheckType, static a => Path(a))),
            new("group", Member("authorizer_group", CelAuthorizer.AuthorizerType, CelGroupCheck.GroupCheckType, static a => new CelGroupCheck(Authorizer(a), a[1].Text()))),
            new("serviceAccount",
                new CelOverload("authorizer_serviceaccount", [CelAuthorizer.AuthorizerType, CelType.String, CelType.String], CelAuthorizer.AuthorizerType, static a => ServiceAccount(a)) { IsMember = true }),
            new("resource", Member("groupcheck_resource", CelGroupCheck.GroupCheckType, Check, static a => Resource(a))),
            new("subresource", With("resourcecheck_subresource", static (r, text) => r with { Subresource = text })),
            new("namespace", With("resourcecheck_namespace", static (r, text) => r with { Namespace = text })),
            new("name", With("resourcecheck_name", static (r, text) => r with { Name = text })),
            new("check",
                Asking("pathcheck_check", CelPathCheck.PathCheckType, static a => ((CelPathCheck)a[0]).Check(a[1].Text())),
                Asking("resourcecheck_check", Check, static a => ((CelResourceCheck)a[0]).Check(a[1].Text()))),
            new("errored", Part("decision_errored", CelType.Bool, static d => CelBool.Of(d.Error is not null))),
            new("error", Part("decision_error", CelType.String, static d => new CelString(d.Error ?? ""))),
            new("allowed", Part("decision_allowed", CelType.Bool, static d => CelBool.Of(d.IsAllowed))),
            new("reason", Part("decision_reason", CelType.String, static d => new CelString(d.Reason))),
        ],
    };

    /// <summary>Selectors that checks may have besides (KEP-4601).</summary>
    public static CelLibrary Selectors { get; } = new("kubernetes.authzSelectors")
    {
        Functions =
        [
            new("fieldSelector", Selecting("authorizer_fieldselector", static (r, text) => r with { FieldSelector = text })),
            new("labelSelector", Selecting("authorizer_labelselector", static (r, text) => r with { LabelSelector = text })),
        ],
    };

    private static CelOverload Member(string id, CelType receiver, CelType result, Func<CelValue[], CelValue> body) =>
        new(id, [receiver, CelType.String], result, body) { IsMember = true };

    private static CelOverload With(string id, Func<CelResourceAttributes, string, CelResourceAttributes> change) => Member(id, Check, Check, a =>
    {
        var check = (CelResourceCheck)a[0];
        return check.With(change(check.Attributes, a[1].Text()));
    });

    private static CelOverload Selecting(string id, Func<CelResourceAttributes, string, CelResourceAttributes> change) => With(id, change) with
    {
        Estimate = static a => new(OfSelector(Size(a[1])), null),
        Cost = static (a, _) => OfSelector(CelSize.Fixed(Size(a[1]))).Max,
    };

    private static CelOverload Asking(string id, CelType receiver, Func<CelValue[], CelDecision> body) => Member(id, receiver, CelDecisionValue.DecisionType, a => new CelDecisionValue(body(a))) with
    {
        Estimate = static _ => new(CelCost.Fixed(CheckCost), null),
        Cost = static (_, _) => CheckCost,
    };

    private static CelOverload Part(string id, CelType result, Func<CelDecision, CelValue> part) =>
        new(id, [CelDecisionValue.DecisionType], result, a => part(((CelDecisionValue)a[0]).Decision)) { IsMember = true };

    private static ICelAuthorizer Authorizer(CelValue[] arguments) => ((CelAuthorizer)arguments[0]).Authorizer;

    private static CelValue Path(CelValue[] arguments) =>
        string.IsNullOrWhiteSpace(arguments[1].Text()) ? new CelError("path must not be empty") : new CelPathCheck(Authorizer(arguments), arguments[1].Text());

    private static CelValue Resource(CelValue[] arguments) =>
        string.IsNullOrWhiteSpace(arguments[1].Text()) ? new CelError("resource must not be empty") : ((CelGroupCheck)arguments[0]).Resource(arguments[1].Text());

    private static CelValue ServiceAccount(CelValue[] arguments)
    {
        var (space, name) = (arguments[1].Text(), arguments[2].Text());
        return NameRules.DnsSubdomain(name).Count > 0 ? new CelError("Invalid service account name")
            : NameRules.NamespaceName(space).Count > 0 ? new CelError("Invalid service account namespace")
            : new CelAuthorizer(Authorizer(arguments).ForServiceAccount(space, name));
    }

    // A selector is read, and each requirement makes a list and an object; the shortest requirement has two characters.
    private static CelCost OfSelector(CelSize length)
    {
        const double RequirementsPerCharacter = .5;
        var requirements = length.CostOf(RequirementsPerCharacter);
        return CelCost.Fixed(ListCost) + length.CostOf(TextFactor) + new CelSize(requirements.Min, requirements.Max).CostOf(ListCost + ObjectCost);
    }
}
