using Kuber.Api.Authentication.V1;
using Kuber.Api.Authorization.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Machinery.Caching;

namespace Kuber.Kubelet.Server;

/// <summary>
/// Finds out whether a user may do something to the node, by asking the API server; its answers hold for a while. The group
/// <c>system:masters</c>, which the API server's own certificate names, may do everything, without asking.
/// </summary>
internal sealed class KubeletAuthorizer(IApiClient client, string nodeName, TimeProvider clock)
{
    private const string Masters = "system:masters";
    private static readonly TimeSpan AllowedLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DeniedLifetime = TimeSpan.FromSeconds(30);
    private readonly ExpiringCache<(UserInfo User, string Verb, string Subresource), bool> answers = new(clock, 1024);

    /// <summary>Whether the user has the access.</summary>
    public async ValueTask<bool> AllowsAsync(UserInfo user, NodeAccess access, CancellationToken cancellationToken)
    {
        if (user.Groups.Contains(Masters))
        {
            return true;
        }

        foreach (var subresource in access.Subresources)
        {
            if (await AllowsAsync(user, access.Verb, subresource, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AllowsAsync(UserInfo user, string verb, string subresource, CancellationToken cancellationToken)
    {
        var key = (user, verb, subresource);
        if (answers.TryGet(key, out var known))
        {
            return known;
        }

        var review = new SubjectAccessReview
        {
            Spec = new SubjectAccessReviewSpec
            {
                User = user.Username,
                Uid = user.Uid,
                Groups = user.Groups,
                Extra = user.Extra,
                ResourceAttributes = new ResourceAttributes { Verb = verb, Version = "v1", Resource = "nodes", Subresource = subresource, Name = nodeName },
            },
        };
        var answer = await client.CreateAsync(review, CreateOptions.Empty, cancellationToken);
        var allowed = answer.Status.Allowed && !answer.Status.Denied;
        answers.Set(key, allowed, allowed ? AllowedLifetime : DeniedLifetime);
        return allowed;
    }
}
