using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Authentication.Tokens;

namespace Kuber.ApiServer;

public sealed partial class ApiServerCore
{
    /// <summary>Signs the token that a Secret holds for a ServiceAccount: it ends when either of them goes.</summary>
    public string IssueSecretToken(string ns, string secret, string account, string accountUid) => TokenKeys.Sign(new()
    {
        Issuer = TokenPayload.LegacyIssuer,
        Subject = ServiceAccountNames.User(ns, account),
        Namespace = ns,
        Account = new(account, accountUid),
        Secret = new(secret, ""),
    });
}
