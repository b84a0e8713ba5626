using Kuber.ApiServer.Authentication;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Authorization.Rbac;

/// <summary>Allows what a rule of a role allows that is bound to the user.</summary>
internal sealed class RbacAuthorizer(RuleResolver resolver) : IAuthorizer
{
    /// <inheritdoc/>
    public AuthorizationResult Authorize(AccessAttributes attributes)
    {
        List<string>? errors = null;
        foreach (var grant in resolver.GrantsOf(attributes.User, attributes.Namespace))
        {
            if (RuleMatching.Allow(grant.Rules, attributes))
            {
                return new(AuthorizationDecision.Allow, "RBAC: allowed by " + grant.Grant);
            }

            if (grant.Error.Length > 0)
            {
                (errors ??= []).Add(grant.Error);
            }
        }

        return errors is null ? AuthorizationResult.NoOpinion : AuthorizationResult.Not("RBAC: " + StatusErrors.Aggregate(errors));
    }

    /// <inheritdoc/>
    public void AddRules(UserInfo user, string ns, UserRules rules) => rules.Rules.AddRange(resolver.RulesOf(user, ns, rules.Errors));
}
