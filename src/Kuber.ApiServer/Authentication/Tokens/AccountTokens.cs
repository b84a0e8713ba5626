using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authorization.Rbac;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>
/// Recognises ServiceAccounts by their tokens. A token holds as long as its times say and as the ServiceAccount, and what it is
/// bound to (pod, Secret or node), are there with the uids that it names.
/// </summary>
internal sealed class AccountTokens(TokenKeys keys, string issuer, ResourceSet resources, SecretTokenUse use, TimeProvider clock)
{
    private const string InvalidSinceLabel = "kubernetes.io/legacy-token-invalid-since";
    private const string Invalidated = "service account token has been invalidated";

    /// <summary>By how much clocks may differ, and how long an object counts after its deletion.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    /// <summary>Recognises a token; null where it is no ServiceAccount token of this cluster.</summary>
    /// <param name="token">The token.</param>
    /// <param name="audiences">For one of which it must be good.</param>
    public async ValueTask<TokenResult?> AuthenticateAsync(string token, IReadOnlyList<string> audiences, CancellationToken cancellationToken)
    {
        if (keys.Read(token) is not { } claims || (claims.Issuer != issuer && claims.Issuer != TokenPayload.LegacyIssuer))
        {
            return null;
        }

        if (!await keys.IsSignedAsync(token, claims))
        {
            return TokenResult.Refused("the signature of the token is not valid");
        }

        // The token of a Secret is meant for the server itself.
        var meant = claims.Audiences.Count == 0 && claims.Issuer == TokenPayload.LegacyIssuer ? [issuer] : claims.Audiences;
        IReadOnlyList<string> good = [.. audiences.Where(meant.Contains)];
        if (good.Count == 0)
        {
            return TokenResult.Refused($"token audiences {RuleText.Of(meant)} is invalid for the target audiences {RuleText.Of(audiences)}");
        }

        var legacy = claims.Issuer == TokenPayload.LegacyIssuer;
        if ((legacy ? LegacyProblem(claims, token) : Problem(claims)) is { } problem)
        {
            return TokenResult.Refused(problem);
        }

        if (legacy && SecretOf(claims) is { } secret)
        {
            await use.RecordAsync(secret, cancellationToken);
        }

        return new() { User = UserOf(claims), Audiences = good };
    }

    private static UserInfo UserOf(TokenClaims claims)
    {
        var extra = new Dictionary<string, IReadOnlyList<string>>();
        if (claims.Id.Length > 0)
        {
            extra[UserInfo.CredentialId] = ["JTI=" + claims.Id];
        }

        if (claims.Node is { } node)
        {
            extra["authentication.kubernetes.io/node-name"] = [node.Name];
            if (node.Uid.Length > 0)
            {
                extra["authentication.kubernetes.io/node-uid"] = [node.Uid];
            }
        }

        if (claims.Pod is { } pod)
        {
            extra["authentication.kubernetes.io/pod-name"] = [pod.Name];
            extra["authentication.kubernetes.io/pod-uid"] = [pod.Uid];
        }

        return new(
            ServiceAccountNames.User(claims.Namespace, claims.Account.Name),
            claims.Account.Uid,
            [.. ServiceAccountNames.Groups(claims.Namespace), UserInfo.AllAuthenticated],
            extra);
    }

    private string? Problem(TokenClaims claims)
    {
        var now = clock.GetUtcNow();
        if (claims.NotBefore > (now + Leeway).ToUnixTimeSeconds())
        {
            return "service account token is not valid yet";
        }

        if (claims.Expires is null || claims.Expires < (now - Leeway).ToUnixTimeSeconds())
        {
            return "service account token has expired";
        }

        if (claims.IssuedAt > (now + Leeway).ToUnixTimeSeconds())
        {
            return "service account token is issued in the future";
        }

        return AccountProblem(claims)
            ?? BoundProblem("secret", claims.Secret, n => Find<Secret>("secrets", claims.Namespace + "/" + n))
            ?? BoundProblem("pod", claims.Pod, n => Find<Pod>("pods", claims.Namespace + "/" + n))
            ?? BoundProblem("node", claims.Pod is null ? claims.Node : null, n => Find<Node>("nodes", n));
    }

    private string? AccountProblem(TokenClaims claims)
    {
        var account = claims.Account;
        if (Find<ServiceAccount>("serviceaccounts", claims.Namespace + "/" + account.Name) is not { } present)
        {
            return $"serviceaccounts {FieldValueText.Quote(account.Name)} not found";
        }

        if (present.Metadata.Uid != account.Uid)
        {
            return $"service account UID ({present.Metadata.Uid}) does not match claim ({account.Uid})";
        }

        return IsGone(present) ? $"service account {claims.Namespace}/{account.Name} has been deleted" : null;
    }

    private string? BoundProblem(string kind, BoundObject? bound, Func<string, IApiObject?> find)
    {
        if (bound is null)
        {
            return null;
        }

        if (find(bound.Name) is not { } present)
        {
            return Invalidated;
        }

        if (present.Metadata.Uid != bound.Uid)
        {
            return $"{kind} UID ({present.Metadata.Uid}) does not match service account {kind} ref claim ({bound.Uid})";
        }

        return IsGone(present) ? Invalidated : null;
    }

    private string? LegacyProblem(TokenClaims claims, string token)
    {
        var (ns, account) = (claims.Namespace, claims.Account.Name);
        if (ServiceAccountNames.Parse(claims.Subject) != (ns, account))
        {
            return "sub claim is invalid";
        }

        if (SecretOf(claims) is not { Metadata.DeletionTimestamp: null } secret)
        {
            return "Token has been invalidated";
        }

        if (!secret.Data.TryGetValue("token", out var held) || !held.Span.SequenceEqual(Encoding.UTF8.GetBytes(token)))
        {
            return "Token does not match server's copy";
        }

        if (AccountProblem(claims) is { } problem)
        {
            return problem;
        }

        return secret.Metadata.Labels.ContainsKey(InvalidSinceLabel)
            ? $"the token in secret {ns}/{secret.Metadata.Name} for service account {ns}/{account} has been marked invalid. Use tokens from the TokenRequest API or manually created secret-based tokens, or remove the '{InvalidSinceLabel}' label from the secret to temporarily allow use of this token"
            : null;
    }

    private Secret? SecretOf(TokenClaims claims) => Find<Secret>("secrets", claims.Namespace + "/" + claims.Secret?.Name);

    private bool IsGone(IApiObject value) => value.Metadata.DeletionTimestamp is { } deleted && deleted.ToDateTimeOffset() < clock.GetUtcNow() - Leeway;

    private T? Find<T>(string plural, string key)
        where T : class => resources.Cache("", plural).Find(key)?.Value as T;
}
