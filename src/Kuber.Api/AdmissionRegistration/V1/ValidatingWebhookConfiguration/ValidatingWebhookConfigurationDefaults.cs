using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What webhooks that check objects get where their author says nothing.</summary>
internal static class ValidatingWebhookConfigurationDefaults
{
    /// <summary>The configuration with defaults.</summary>
    public static ValidatingWebhookConfiguration Apply(ValidatingWebhookConfiguration value)
    {
        var hooks = value.Webhooks.Each(Apply);
        return hooks.IsSame(value.Webhooks) ? value : value with { Webhooks = hooks };
    }

    private static ValidatingWebhook Apply(ValidatingWebhook hook)
    {
        var rules = WebhookDefaults.Rules(hook.Rules);
        return rules.IsSame(hook.Rules) && WebhookDefaults.AreSet(hook)
            ? hook
            : hook with
            {
                ClientConfig = WebhookDefaults.Client(hook.ClientConfig),
                FailurePolicy = hook.FailurePolicy ?? MatchingDefaults.FailurePolicy,
                MatchPolicy = hook.MatchPolicy ?? MatchingDefaults.MatchPolicy,
                NamespaceSelector = hook.NamespaceSelector ?? LabelSelector.Empty,
                ObjectSelector = hook.ObjectSelector ?? LabelSelector.Empty,
                Rules = rules,
                TimeoutSeconds = hook.TimeoutSeconds ?? WebhookDefaults.TimeoutSeconds,
            };
    }
}
