using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Authorization;

/// <summary>Members of <c>system:masters</c> may do everything, whatever any object says.</summary>
internal sealed class MastersAuthorizer : IAuthorizer
{
    /// <inheritdoc/>
    public AuthorizationResult Authorize(AccessAttributes attributes) =>
        attributes.User.IsIn(UserInfo.Masters) ? AuthorizationResult.Allowed : AuthorizationResult.NoOpinion;

    /// <inheritdoc/>
    public void AddRules(UserInfo user, string ns, UserRules rules)
    {
        // What masters may do is told by the binding of cluster-admin.
    }
}
