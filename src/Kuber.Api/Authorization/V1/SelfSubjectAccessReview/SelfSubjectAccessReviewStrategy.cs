using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Authorization.V1;

/// <summary>What may be asked by self subject access reviews.</summary>
public sealed class SelfSubjectAccessReviewStrategy : ResourceStrategy<SelfSubjectAccessReview>
{
    /// <inheritdoc/>
    public override void Validate(SelfSubjectAccessReview value, FieldErrors errors)
    {
        AccessReviewValidation.Question(value.Spec.ResourceAttributes, value.Spec.NonResourceAttributes, errors);
        AccessReviewValidation.Selectors(value.Spec.ResourceAttributes, errors);
        AccessReviewValidation.Metadata(value.Metadata, namespaced: false, errors);
    }
}
