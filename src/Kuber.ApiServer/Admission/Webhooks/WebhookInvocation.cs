using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>A webhook that is to be asked about a request, and the resource by which it knows the object.</summary>
/// <param name="Hook">The webhook.</param>
/// <param name="Resource">The resource of the request, or the same in another group or version.</param>
internal sealed record WebhookInvocation(ConfiguredWebhook Hook, ServedResource Resource);
