using Kuber.Api.Authorization.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Reviews;

/// <summary>Lists what who asks may do in a namespace.</summary>
internal sealed class SelfSubjectRulesReviews(AccessControl access) : ReviewHandler<SelfSubjectRulesReview>("authorization.k8s.io", "selfsubjectrulesreviews")
{
    /// <inheritdoc/>
    protected override ValueTask<SelfSubjectRulesReview> ReviewAsync(RequestContext context, SelfSubjectRulesReview review)
    {
        if (review.Spec.Namespace.Length == 0)
        {
            throw StatusErrors.BadRequest("no namespace on request");
        }

        var found = access.RulesOf(context.User, review.Spec.Namespace);
        return ValueTask.FromResult(new SelfSubjectRulesReview
        {
            Status = new()
            {
                ResourceRules = found.Rules.Where(r => !r.Resources.IsEmpty)
                    .Select(r => new ResourceRule { Verbs = r.Verbs, ApiGroups = r.ApiGroups, Resources = r.Resources, ResourceNames = r.ResourceNames })
                    .ToApiList(),
                NonResourceRules = found.Rules.Where(r => !r.NonResourceURLs.IsEmpty)
                    .Select(r => new NonResourceRule { Verbs = r.Verbs, NonResourceURLs = r.NonResourceURLs })
                    .ToApiList(),
                Incomplete = found.Incomplete,
                EvaluationError = found.Errors.Count == 0 ? "" : StatusErrors.Aggregate(found.Errors),
            },
        });
    }
}
