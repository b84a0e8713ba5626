using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Authorization;

/// <summary>Decides whether a request may go on. Decides at once, from memory; safe for concurrent use.</summary>
internal interface IAuthorizer
{
    /// <summary>Decides.</summary>
    AuthorizationResult Authorize(AccessAttributes attributes);

    /// <summary>Adds what a user may do in a namespace, as far as rules can tell it.</summary>
    void AddRules(UserInfo user, string ns, UserRules rules);
}
