using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Authorization.V1;

/// <summary>What may be asked by local subject access reviews.</summary>
public sealed class LocalSubjectAccessReviewStrategy : ResourceStrategy<LocalSubjectAccessReview>
{
    /// <inheritdoc/>
    public override void Validate(LocalSubjectAccessReview value, FieldErrors errors)
    {
        AccessReviewValidation.Check(value.Spec, errors);
        AccessReviewValidation.Metadata(value.Metadata, namespaced: true, errors);
        AccessReviewValidation.Local(value.Spec, value.Metadata.Namespace, errors);
    }
}
