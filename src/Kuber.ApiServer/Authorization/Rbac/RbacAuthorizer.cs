using Kuber.ApiServer.Authentication;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>Allows what a rule of a role allows that is bound to the user.</summary>
internal sealed class RbacAuthorizer(RuleResolver resolver) : IAuthorizer
{
    /// <inheritdoc/>
    public AuthorizationResult Authorize(AccessAttributes attributes)
    {
        if (resolver.Allow(attributes))
        {
            return new(AuthorizationDecision.Allow, new AllowedBy(resolver, attributes));
        }

        List<string> errors = [];
        resolver.RulesOf(attributes.User, attributes.Namespace, errors);
        return errors.Count == 0 ? AuthorizationResult.NoOpinion : AuthorizationResult.Not("RBAC: " + StatusErrors.Aggregate(errors));
    }

    /// <inheritdoc/>
    public void AddRules(UserInfo user, string ns, UserRules rules) => rules.Rules.AddRange(resolver.RulesOf(user, ns, rules.Errors));

    /// <summary>Finds the first binding that allows a request, where somebody wants to read it.</summary>
    private sealed class AllowedBy(RuleResolver resolver, AccessAttributes attributes)
    {
        public override string ToString()
        {
            foreach (var grant in resolver.GrantsOf(attributes.User, attributes.Namespace))
            {
                if (RuleMatching.Allow(grant.Rules, attributes))
                {
                    return "RBAC: allowed by " + grant.Grant;
                }
            }

            return "";
        }
    }
}
