using Kuber.Api.Validation;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authorization.Nodes;
using Kuber.ApiServer.Authorization.Rbac;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authorization;

/// <summary>
/// The authorisers in order: masters, nodes, RBAC. The first that allows or denies decides; where none does, the request is
/// refused. Both transports ask here and nowhere else.
/// </summary>
internal sealed class AccessControl
{
    private readonly IReadOnlyList<IAuthorizer> authorizers;

    /// <summary>Composes the authorisers; they learn from the caches as these fill and change.</summary>
    public AccessControl(ResourceSet resources)
    {
        Rules = new(resources);
        authorizers = [new MastersAuthorizer(), new NodeAuthorizer(resources), new RbacAuthorizer(Rules)];
    }

    /// <summary>Who holds which rules of RBAC.</summary>
    public RuleResolver Rules { get; }

    /// <summary>Decides; the reasons of those without an opinion are joined where none has one.</summary>
    public AuthorizationResult Authorize(AccessAttributes attributes)
    {
        var reasons = "";
        foreach (var authorizer in authorizers)
        {
            var result = authorizer.Authorize(attributes);
            if (result.Decision != AuthorizationDecision.NoOpinion)
            {
                return result;
            }

            if (result.Reason.Length > 0)
            {
                reasons = reasons.Length == 0 ? result.Reason : reasons + "\n" + result.Reason;
            }
        }

        return AuthorizationResult.Not(reasons);
    }

    /// <summary>Throws 403 unless the request is allowed.</summary>
    public void Require(AccessAttributes attributes)
    {
        if (Refusal(attributes) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>The 403 of a request that is not allowed; null where it is.</summary>
    public StatusException? Refusal(AccessAttributes attributes)
    {
        var result = Authorize(attributes);
        return result.IsAllowed ? null : Forbidden(attributes, result.Reason);
    }

    /// <summary>What a user may do in a namespace.</summary>
    public UserRules RulesOf(UserInfo user, string ns)
    {
        var rules = new UserRules();
        foreach (var authorizer in authorizers)
        {
            authorizer.AddRules(user, ns, rules);
        }

        return rules;
    }

    private static StatusException Forbidden(AccessAttributes attributes, string reason)
    {
        var user = FieldValueText.Quote(attributes.User.Name);
        var end = reason.Length > 0 ? ": " + reason : "";
        if (!attributes.IsResource)
        {
            return StatusErrors.Forbidden("", "", $"User {user} cannot {attributes.Verb} path {FieldValueText.Quote(attributes.Path)}{end}");
        }

        var where = attributes.Namespace.Length > 0 ? $"in the namespace {FieldValueText.Quote(attributes.Namespace)}" : "at the cluster scope";
        var why = $"User {user} cannot {attributes.Verb} resource {FieldValueText.Quote(attributes.ResourcePath)} in API group {FieldValueText.Quote(attributes.Group)} {where}{end}";
        return StatusErrors.Forbidden(attributes.QualifiedResource, attributes.Name, why);
    }
}
