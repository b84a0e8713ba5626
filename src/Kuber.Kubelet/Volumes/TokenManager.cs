using System.Collections.Concurrent;
using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Kubelet.Volumes;

/// <summary>
/// Service account tokens for pods, bound to the pod. A token is renewed when 80 % of its life, or 24 hours, have passed; until a
/// new one is there, the old one serves.
/// </summary>
internal sealed class TokenManager(IApiClient client, TimeProvider clock)
{
    private const long DefaultSeconds = 3600;
    private readonly ConcurrentDictionary<(string Uid, string Audience, long Seconds), Token> tokens = new();

    private sealed record Token(string Text, DateTimeOffset RenewAt, DateTimeOffset Expires);

    /// <summary>A valid token of a pod.</summary>
    public async Task<string> GetAsync(Pod pod, ServiceAccountTokenProjection projection, CancellationToken cancellationToken)
    {
        var seconds = projection.ExpirationSeconds ?? DefaultSeconds;
        var key = (pod.Metadata.Uid, projection.Audience, seconds);
        var now = clock.GetUtcNow();
        if (tokens.TryGetValue(key, out var held) && now < held.RenewAt)
        {
            return held.Text;
        }

        try
        {
            var request = new TokenRequest
            {
                Spec = new TokenRequestSpec
                {
                    Audiences = projection.Audience.Length > 0 ? [projection.Audience] : default,
                    ExpirationSeconds = seconds,
                    BoundObjectRef = new BoundObjectReference { Kind = "Pod", ApiVersion = "v1", Name = pod.Metadata.Name, Uid = pod.Metadata.Uid },
                },
            };
            var account = pod.Spec.ServiceAccountName.Length > 0 ? pod.Spec.ServiceAccountName : "default";
            var answer = await client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>(pod.Metadata.Namespace, account, "token", request, cancellationToken);
            var expires = answer.Status.ExpirationTimestamp?.ToDateTimeOffset() ?? now.AddSeconds(seconds);
            var life = expires - now;
            var renew = now + TimeSpan.FromTicks(Math.Min((long)(life.Ticks * 0.8), TimeSpan.FromHours(24).Ticks));
            tokens[key] = new Token(answer.Status.Token, renew, expires);
            return answer.Status.Token;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (held is not null && now < held.Expires)
            {
                return held.Text;
            }

            throw failure is StatusException status ? new VolumeException($"failed to fetch token: {status.Message}") : failure;
        }
    }

    /// <summary>When the next token of a pod must be renewed; null where it has none.</summary>
    public DateTimeOffset? NextRenewal(string podUid)
    {
        DateTimeOffset? next = null;
        foreach (var (key, token) in tokens)
        {
            if (key.Uid == podUid && (next is null || token.RenewAt < next))
            {
                next = token.RenewAt;
            }
        }

        return next;
    }

    /// <summary>Forgets the tokens of a pod.</summary>
    public void Forget(string podUid)
    {
        foreach (var key in tokens.Keys)
        {
            if (key.Uid == podUid)
            {
                tokens.TryRemove(key, out _);
            }
        }
    }
}
