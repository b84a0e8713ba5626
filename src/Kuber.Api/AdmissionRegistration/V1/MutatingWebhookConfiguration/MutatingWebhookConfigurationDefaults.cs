using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What webhooks that change objects get where their author says nothing.</summary>
internal static class MutatingWebhookConfigurationDefaults
{
    private const string ReinvocationPolicy = "Never";

    /// <summary>The configuration with defaults.</summary>
    public static MutatingWebhookConfiguration Apply(MutatingWebhookConfiguration value)
    {
        var hooks = value.Webhooks.Each(Apply);
        return hooks.IsSame(value.Webhooks) ? value : value with { Webhooks = hooks };
    }

    private static MutatingWebhook Apply(MutatingWebhook hook)
    {
        var rules = WebhookDefaults.Rules(hook.Rules);
        return rules.IsSame(hook.Rules) && WebhookDefaults.AreSet(hook) && hook.ReinvocationPolicy is not null
            ? hook
            : hook with
            {
                ClientConfig = WebhookDefaults.Client(hook.ClientConfig),
                FailurePolicy = hook.FailurePolicy ?? MatchingDefaults.FailurePolicy,
                MatchPolicy = hook.MatchPolicy ?? MatchingDefaults.MatchPolicy,
                NamespaceSelector = hook.NamespaceSelector ?? LabelSelector.Empty,
                ObjectSelector = hook.ObjectSelector ?? LabelSelector.Empty,
                ReinvocationPolicy = hook.ReinvocationPolicy ?? ReinvocationPolicy,
                Rules = rules,
                TimeoutSeconds = hook.TimeoutSeconds ?? WebhookDefaults.TimeoutSeconds,
            };
    }
}
