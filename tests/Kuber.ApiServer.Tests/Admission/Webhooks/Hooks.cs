using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Admission.Webhooks;

/// <summary>Configurations of webhooks on ConfigMaps of a namespace.</summary>
internal static class Hooks
{
    public static RuleWithOperations Rule(string operations = "*", string resources = "configmaps", string groups = "", string versions = "v1", string scope = "*") => new()
    {
        Operations = operations.Split(' ').ToApiList(),
        Rule = new() { ApiGroups = [groups], ApiVersions = [versions], Resources = resources.Split(' ').ToApiList(), Scope = scope },
    };

    public static ValidatingWebhook Validating(WebhookClientConfig client, string ns, params RuleWithOperations[] rules) => new()
    {
        Name = "check.example.com",
        ClientConfig = client,
        Rules = rules.Length == 0 ? [Rule()] : rules.ToApiList(),
        SideEffects = "None",
        AdmissionReviewVersions = ["v1"],
        NamespaceSelector = ns.Length == 0 ? null : new() { MatchLabels = ApiMap.Of(("kubernetes.io/metadata.name", ns)) },
    };

    public static MutatingWebhook Mutating(WebhookClientConfig client, string ns, params RuleWithOperations[] rules) => new()
    {
        Name = "change.example.com",
        ClientConfig = client,
        Rules = rules.Length == 0 ? [Rule()] : rules.ToApiList(),
        SideEffects = "None",
        AdmissionReviewVersions = ["v1"],
        NamespaceSelector = ns.Length == 0 ? null : new() { MatchLabels = ApiMap.Of(("kubernetes.io/metadata.name", ns)) },
    };

    public static Task ValidateAsync(this ServerFixture server, string name, params ValidatingWebhook[] hooks) =>
        server.Create(new ValidatingWebhookConfiguration { Metadata = new() { Name = name }, Webhooks = hooks.ToApiList() });

    public static Task MutateAsync(this ServerFixture server, string name, params MutatingWebhook[] hooks) =>
        server.Create(new MutatingWebhookConfiguration { Metadata = new() { Name = name }, Webhooks = hooks.ToApiList() });
}
