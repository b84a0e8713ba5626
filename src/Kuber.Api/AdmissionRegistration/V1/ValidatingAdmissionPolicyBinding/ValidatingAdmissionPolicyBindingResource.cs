using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves validatingadmissionpolicybindings.</summary>
public static class ValidatingAdmissionPolicyBindingResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ValidatingAdmissionPolicyBinding> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "validatingadmissionpolicybindings",
        Singular = "validatingadmissionpolicybinding",
        Kind = "ValidatingAdmissionPolicyBinding",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        StoragePrefix = "validatingadmissionpolicybindings",
        Strategy = new ValidatingAdmissionPolicyBindingStrategy(),
        Columns = ValidatingAdmissionPolicyBindingColumns.All,
    };
}
