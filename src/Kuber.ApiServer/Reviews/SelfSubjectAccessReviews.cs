using Kuber.Api.Authorization.V1;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Reviews;

/// <summary>Tells whether who asks may do something.</summary>
internal sealed class SelfSubjectAccessReviews(AccessControl access) : ReviewHandler<SelfSubjectAccessReview>("authorization.k8s.io", "selfsubjectaccessreviews")
{
    /// <inheritdoc/>
    protected override ValueTask<SelfSubjectAccessReview> ReviewAsync(RequestContext context, SelfSubjectAccessReview review)
    {
        Check(context, review);
        var question = ReviewQuestion.Of(context.User, review.Spec.ResourceAttributes, review.Spec.NonResourceAttributes);
        return ValueTask.FromResult(review with { Status = question.Answer(access) });
    }
}
