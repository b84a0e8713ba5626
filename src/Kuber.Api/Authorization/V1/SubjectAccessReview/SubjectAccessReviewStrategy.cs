using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Authorization.V1;

/// <summary>What may be asked by subject access reviews.</summary>
public sealed class SubjectAccessReviewStrategy : ResourceStrategy<SubjectAccessReview>
{
    /// <inheritdoc/>
    public override void Validate(SubjectAccessReview value, FieldErrors errors)
    {
        AccessReviewValidation.Check(value.Spec, errors);
        AccessReviewValidation.Metadata(value.Metadata, namespaced: false, errors);
    }
}
