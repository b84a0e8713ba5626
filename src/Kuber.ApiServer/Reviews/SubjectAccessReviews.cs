using Kuber.Api.Authorization.V1;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Reviews;

/// <summary>Tells whether somebody may do something.</summary>
internal sealed class SubjectAccessReviews(AccessControl access) : ReviewHandler<SubjectAccessReview>("authorization.k8s.io", "subjectaccessreviews")
{
    /// <inheritdoc/>
    protected override ValueTask<SubjectAccessReview> ReviewAsync(RequestContext context, SubjectAccessReview review)
    {
        Check(context, review);
        var question = ReviewQuestion.Of(ReviewUsers.Of(review.Spec), review.Spec.ResourceAttributes, review.Spec.NonResourceAttributes);
        return ValueTask.FromResult(review with { Status = question.Answer(access) });
    }
}
