using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Asks webhooks about requests.</summary>
internal sealed class WebhookCaller(WebhookTransport transport, Identifiers identifiers)
{
    /// <summary>Asks a webhook. Its warnings are in the answer; the client is told of them by whoever asks.</summary>
    /// <param name="invocation">The webhook.</param>
    /// <param name="request">The request.</param>
    /// <param name="mutating">Whether the webhook may change the object.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <exception cref="StatusException">400: the request is a dry run, and the webhook has side effects.</exception>
    public async Task<WebhookAnswer> AskAsync(WebhookInvocation invocation, AdmissionRequest request, bool mutating, CancellationToken cancellationToken)
    {
        var hook = invocation.Hook;
        if (request.Context.DryRun && hook.Webhook.SideEffects is not ("None" or "NoneOnDryRun"))
        {
            throw StatusErrors.BadRequest($"admission webhook \"{hook.Name}\" does not support dry run");
        }

        if (ReviewVersion.Choose(hook.Webhook.AdmissionReviewVersions) is not { } version)
        {
            return WebhookAnswer.Failed("could not create admission objects: webhook does not accept known AdmissionReview versions (v1, v1beta1)");
        }

        var uid = identifiers.Uid();
        var review = version.Encode(ReviewRequests.Of(request, invocation.Resource, uid));
        var (body, failure) = await transport.PostAsync(hook.Webhook.ClientConfig, review, hook.TimeoutSeconds, cancellationToken);
        return failure.Length > 0 ? WebhookAnswer.Failed("failed to call webhook: " + failure) : version.Read(body.Span, uid, mutating);
    }
}
