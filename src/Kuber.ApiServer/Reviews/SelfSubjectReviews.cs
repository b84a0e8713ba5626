using Kuber.Api.Authentication.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Reviews;

/// <summary>Tells who asks as whom the server knows him.</summary>
internal sealed class SelfSubjectReviews() : ReviewHandler<SelfSubjectReview>("authentication.k8s.io", "selfsubjectreviews")
{
    /// <inheritdoc/>
    protected override ValueTask<SelfSubjectReview> ReviewAsync(RequestContext context, SelfSubjectReview review) => ValueTask.FromResult(new SelfSubjectReview
    {
        Metadata = new() { CreationTimestamp = Time.Now(context.Clock) },
        Status = new() { UserInfo = ReviewUsers.Shown(context.User) },
    });
}
