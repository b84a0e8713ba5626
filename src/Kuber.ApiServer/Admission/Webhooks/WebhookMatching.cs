using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Finds out whether a webhook is to be asked about a request.</summary>
internal sealed class WebhookMatching(ApiServerCore core)
{
    private readonly ResourceCache namespaces = core.Resources.Cache("", "namespaces");

    /// <summary>How the webhook is to be asked; null where it is not.</summary>
    /// <exception cref="StatusException">It cannot be told, and the webhook refuses then.</exception>
    public WebhookInvocation? Match(ConfiguredWebhook hook, AdmissionRequest request)
    {
        if (!ObjectMatches(hook, request) || ResourceOf(hook, request) is not { } resource || !NamespaceMatches(hook, request))
        {
            return null;
        }

        return MatchConditions.Hold(hook, request) ? new(hook, resource) : null;
    }

    private static bool ObjectMatches(ConfiguredWebhook hook, AdmissionRequest request) =>
        hook.Objects.IsEverything
        || (request.Object is { } value && hook.Objects.Matches(value.Metadata.Labels))
        || (request.Old is { } old && hook.Objects.Matches(old.Metadata.Labels));

    private bool NamespaceMatches(ConfiguredWebhook hook, AdmissionRequest request)
    {
        var isNamespace = NamespaceDeletion.Concerns(request.Resource);
        if (hook.Namespaces.IsEverything || (request.Namespace.Length == 0 && !isNamespace))
        {
            return true;
        }

        // The labels of a namespace that is being written are those that it is to have.
        var labels = isNamespace && request.Subresource.Length == 0 && request.Object is Namespace written
            ? written.Metadata.Labels
            : namespaces.Find(request.Namespace)?.Value.Metadata.Labels ?? throw StatusErrors.NotFound("namespaces", request.Namespace);
        return hook.Namespaces.Matches(labels);
    }

    /// <summary>The resource of the request, where a rule names it; else the same in another group or version, where the webhook wants that.</summary>
    private ServedResource? ResourceOf(ConfiguredWebhook hook, AdmissionRequest request)
    {
        var rules = hook.Webhook.Rules;
        if (rules.Exists(r => WebhookRules.Holds(r, request, request.Resource)))
        {
            return request.Resource;
        }

        if (!hook.MatchesEquivalents || !request.Resource.IsStored)
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
                    && WebhookRules.Holds(rule, request, other))
                {
                    return other;
                }
            }
        }

        return null;
    }
}
