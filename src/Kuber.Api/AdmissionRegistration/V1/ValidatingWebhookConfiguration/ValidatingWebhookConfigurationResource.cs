using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves validatingwebhookconfigurations.</summary>
public static class ValidatingWebhookConfigurationResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ValidatingWebhookConfiguration> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "validatingwebhookconfigurations",
        Singular = "validatingwebhookconfiguration",
        Kind = "ValidatingWebhookConfiguration",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        StoragePrefix = "validatingwebhookconfigurations",
        Strategy = new ValidatingWebhookConfigurationStrategy(),
        Columns = ValidatingWebhookConfigurationColumns.All,
    };
}
