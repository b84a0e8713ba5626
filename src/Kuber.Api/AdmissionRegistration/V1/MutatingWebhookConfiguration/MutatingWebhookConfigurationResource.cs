using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves mutatingwebhookconfigurations.</summary>
public static class MutatingWebhookConfigurationResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<MutatingWebhookConfiguration> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "mutatingwebhookconfigurations",
        Singular = "mutatingwebhookconfiguration",
        Kind = "MutatingWebhookConfiguration",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        StoragePrefix = "mutatingwebhookconfigurations",
        Strategy = new MutatingWebhookConfigurationStrategy(),
        Columns = MutatingWebhookConfigurationColumns.All,
    };
}
