using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Matching;

/// <summary>Finds out whether a webhook, a policy or a binding is for a request.</summary>
internal sealed class RequestMatching(ApiServerCore core)
{
    private readonly ResourceCache namespaces = core.Resources.Cache("", "namespaces");

    /// <summary>
    /// The resource by which the request is known there: its own or, where a rule names only that, the same in another group or
    /// version; null where it is not for the request.
    /// </summary>
    /// <exception cref="StatusException">404: all else matches, but the namespace whose labels count is not there.</exception>
    public ServedResource? Match(MatchCriteria criteria, AdmissionRequest request)
    {
        if (!ObjectMatches(criteria, request)
            || (criteria.Exclusions.Count > 0 && Known(criteria.Exclusions, criteria.TakesEquivalents, request) is not null)
            || (criteria.IsForAnyResource ? request.Resource : Known(criteria.Rules, criteria.TakesEquivalents, request)) is not { } resource)
        {
            return null;
        }

        return NamespaceMatches(criteria, request) ? resource : null;
    }

    /// <summary>The namespace of a request as of now; null where it is in none or is for a namespace itself.</summary>
    /// <exception cref="StatusException">404: it is not there.</exception>
    public Namespace? NamespaceOf(AdmissionRequest request) =>
        request.Namespace.Length == 0 || NamespaceDeletion.Concerns(request.Resource) ? null
            : namespaces.Find(request.Namespace)?.Value as Namespace ?? throw StatusErrors.NotFound("namespaces", request.Namespace);

    private static bool ObjectMatches(MatchCriteria criteria, AdmissionRequest request) =>
        criteria.Objects.IsEverything
        || (request.Object is { } value && criteria.Objects.Matches(value.Metadata.Labels))
        || (request.Old is { } old && criteria.Objects.Matches(old.Metadata.Labels));

    private bool NamespaceMatches(MatchCriteria criteria, AdmissionRequest request)
    {
        var isNamespace = NamespaceDeletion.Concerns(request.Resource);
        if (criteria.Namespaces.IsEverything || (request.Namespace.Length == 0 && !isNamespace))
        {
            return true;
        }

        // The labels of a namespace that is being written are those that it is to have.
        var labels = isNamespace && request.Subresource.Length == 0 && request.Object is Namespace written
            ? written.Metadata.Labels
            : namespaces.Find(request.Namespace)?.Value.Metadata.Labels ?? throw StatusErrors.NotFound("namespaces", request.Namespace);
        return criteria.Namespaces.Matches(labels);
    }

    private ServedResource? Known(IReadOnlyList<MatchedRule> rules, bool takesEquivalents, AdmissionRequest request)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (ResourceRules.Holds(rules[i], request, request.Resource))
            {
                return request.Resource;
            }
        }

        if (!takesEquivalents || !request.Resource.IsStored)
        {
            return null;
        }

        // Earlier rules come first.
        foreach (var rule in rules)
        {
            foreach (var other in core.Resources.All)
            {
                if (other != request.Resource && other.StorePrefix == request.Resource.StorePrefix
                    && (request.Subresource.Length == 0 || other.Subresource(request.Subresource) is not null)
                    && ResourceRules.Holds(rule, request, other))
                {
                    return other;
                }
            }
        }

        return null;
    }
}
