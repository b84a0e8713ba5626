using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>
/// The expressions that must hold for a webhook to be asked (KEP-3716). They cannot be evaluated yet: that is taken as every
/// failure to evaluate one is, by the failure policy of the webhook.
/// </summary>
internal static class MatchConditions
{
    /// <summary>Whether they hold, or there are none.</summary>
    /// <exception cref="StatusException">403: that cannot be told, and the webhook refuses then.</exception>
    public static bool Hold(ConfiguredWebhook hook, AdmissionRequest request)
    {
        if (hook.Webhook.MatchConditions.IsEmpty)
        {
            return true;
        }

        return hook.FailsOpen
            ? false
            : throw StatusErrors.Forbidden(
                request.Resource.QualifiedName,
                request.Context.Name,
                $"expression '{hook.Webhook.MatchConditions[0].Expression}' resulted in error: this server does not evaluate the match conditions of webhooks yet");
    }
}
