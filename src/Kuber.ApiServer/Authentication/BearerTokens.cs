using Kuber.ApiServer.Authentication.Tokens;

namespace Kuber.ApiServer.Authentication;

/// <summary>Recognises users by bearer tokens: static ones, then those of ServiceAccounts.</summary>
internal sealed class BearerTokens(IReadOnlyDictionary<string, UserInfo> staticTokens, AccountTokens accounts, string audience)
{
    /// <summary>The audience of the server itself.</summary>
    public IReadOnlyList<string> OwnAudiences { get; } = [audience];

    /// <summary>Recognises a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="audiences">For one of which it must be good; none: for the server itself.</param>
    public async ValueTask<TokenResult> AuthenticateAsync(string token, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        var wanted = audiences.Count > 0 ? audiences : OwnAudiences;
        if (staticTokens.TryGetValue(token, out var known))
        {
            IReadOnlyList<string> good = [.. wanted.Where(OwnAudiences.Contains)];
            return good.Count == 0 ? TokenResult.Unknown : new() { User = WithAuthenticated(known), Audiences = good };
        }

        return await accounts.AuthenticateAsync(token, wanted, cancellationToken) ?? TokenResult.Unknown;
    }

    private static UserInfo WithAuthenticated(UserInfo user) =>
        user.IsIn(UserInfo.AllAuthenticated) ? user : user with { Groups = [.. user.Groups, UserInfo.AllAuthenticated] };
}
