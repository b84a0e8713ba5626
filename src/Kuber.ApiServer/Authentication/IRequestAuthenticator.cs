using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Authentication;

/// <summary>Finds out who sends a request.</summary>
internal interface IRequestAuthenticator
{
    /// <summary>The user; credentials that are wrong are refused with 401.</summary>
    ValueTask<UserInfo> AuthenticateAsync(HttpContext http, CancellationToken cancellationToken);
}
