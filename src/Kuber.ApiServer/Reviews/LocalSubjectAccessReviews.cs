using Kuber.Api.Authorization.V1;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Reviews;

/// <summary>Tells whether somebody may do something in the namespace of the review.</summary>
internal sealed class LocalSubjectAccessReviews(AccessControl access) : ReviewHandler<LocalSubjectAccessReview>("authorization.k8s.io", "localsubjectaccessreviews")
{
    /// <inheritdoc/>
    protected override ValueTask<LocalSubjectAccessReview> ReviewAsync(RequestContext context, LocalSubjectAccessReview review)
    {
        Check(context, review);
        var question = ReviewQuestion.Of(ReviewUsers.Of(review.Spec), review.Spec.ResourceAttributes, review.Spec.NonResourceAttributes);
        return ValueTask.FromResult(review with { Status = question.Answer(access) });
    }
}
