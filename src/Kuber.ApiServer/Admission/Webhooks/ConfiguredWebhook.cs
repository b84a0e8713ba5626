using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.ApiServer.Admission.Matching;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>A webhook of a configuration, with its selectors read.</summary>
/// <param name="webhook">What the configuration says.</param>
/// <param name="id">Tells it from all others of all configurations.</param>
internal sealed class ConfiguredWebhook(IWebhook webhook, string id)
{
    private const int DefaultTimeoutSeconds = 10;

    /// <summary>What the configuration says.</summary>
    public IWebhook Webhook { get; } = webhook;

    /// <summary>Tells it from all others of all configurations.</summary>
    public string Id { get; } = id;

    /// <summary>Its name.</summary>
    public string Name => Webhook.Name;

    /// <summary>What it is asked about.</summary>
    public MatchCriteria Criteria { get; } = MatchCriteria.Of(webhook);

    /// <summary>The expressions that must hold for it to be asked.</summary>
    public MatchConditions Conditions { get; } = new(new(hasParams: false), webhook.MatchConditions, ExpressionUse.MatchCondition, webhook.FailurePolicy);

    /// <summary>Whether requests go on where it cannot be asked.</summary>
    public bool FailsOpen => Webhook.FailurePolicy == "Ignore";

    /// <summary>How long its answer is waited for.</summary>
    public int TimeoutSeconds => Webhook.TimeoutSeconds ?? DefaultTimeoutSeconds;
}
