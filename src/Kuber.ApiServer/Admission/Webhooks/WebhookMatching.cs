using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Admission.Matching;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Finds out whether a webhook is to be asked about a request.</summary>
internal sealed class WebhookMatching(ApiServerCore core)
{
    private readonly RequestMatching matching = new(core);

    /// <summary>How the webhook is to be asked; null where it is not.</summary>
    /// <exception cref="StatusException">It cannot be told, and the webhook refuses then.</exception>
    public WebhookInvocation? Match(ConfiguredWebhook hook, AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (matching.Match(hook.Criteria, request) is not { } resource)
        {
            return null;
        }

        if (hook.Conditions.IsEmpty)
        {
            return new(hook, resource);
        }

        var outcome = hook.Conditions.Match(new RequestView(request, resource, null), null, new(core.Access, request), cancellationToken);
        return outcome.Failure is { } failure
            ? throw StatusErrors.Forbidden(request.Resource.QualifiedName, request.AskedName, failure)
            : outcome.Holds ? new(hook, resource) : null;
    }
}
