using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Selectors;

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

    /// <summary>The namespaces whose objects it is asked about.</summary>
    public Selector Namespaces { get; } = webhook.NamespaceSelector is { } namespaces ? Selector.From(namespaces) : Selector.Everything;

    /// <summary>The objects that it is asked about.</summary>
    public Selector Objects { get; } = webhook.ObjectSelector is { } objects ? Selector.From(objects) : Selector.Everything;

    /// <summary>Whether requests go on where it cannot be asked.</summary>
    public bool FailsOpen => Webhook.FailurePolicy == "Ignore";

    /// <summary>Whether it is also asked about the same object in another group or version.</summary>
    public bool MatchesEquivalents => Webhook.MatchPolicy is null or "Equivalent";

    /// <summary>How long its answer is waited for.</summary>
    public int TimeoutSeconds => Webhook.TimeoutSeconds ?? DefaultTimeoutSeconds;
}
