using Kuber.Api.Authentication.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Reviews;

/// <summary>Tells whose token it is.</summary>
internal sealed class TokenReviews(BearerTokens tokens) : ReviewHandler<TokenReview>("authentication.k8s.io", "tokenreviews")
{
    /// <inheritdoc/>
    protected override async ValueTask<TokenReview> ReviewAsync(RequestContext context, TokenReview review)
    {
        if (review.Spec.Token.Length == 0)
        {
            throw StatusErrors.BadRequest("token is required for TokenReview in authentication");
        }

        var result = await tokens.AuthenticateAsync(review.Spec.Token, [.. review.Spec.Audiences.AsEnumerable()], context.Cancellation);
        return review with
        {
            Status = result.User is { } user
                ? new() { Authenticated = true, User = ReviewUsers.Shown(user), Audiences = result.Audiences.ToApiList() }
                : new() { Error = result.Error },
        };
    }
}
