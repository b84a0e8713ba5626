using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What webhooks get where their author says nothing.</summary>
internal static class WebhookDefaults
{
    /// <summary>How long an answer is waited for.</summary>
    public const int TimeoutSeconds = 10;

    private const int ServicePort = 443;

    /// <summary>Whether all is there that has a default.</summary>
    public static bool AreSet(IWebhook hook) => hook is
    {
        FailurePolicy: not null, MatchPolicy: not null, NamespaceSelector: not null, ObjectSelector: not null, TimeoutSeconds: not null,
        ClientConfig.Service: null or { Port: not null },
    };

    /// <summary>Where a webhook is reached, with defaults.</summary>
    public static WebhookClientConfig Client(WebhookClientConfig client) =>
        client.Service is { Port: null } service ? client with { Service = service with { Port = ServicePort } } : client;

    /// <summary>Rules with defaults.</summary>
    public static ApiList<RuleWithOperations> Rules(ApiList<RuleWithOperations> rules) => rules.Each(MatchingDefaults.Apply);
}
