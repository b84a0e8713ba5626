using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves mutatingadmissionpolicybindings.</summary>
public static class MutatingAdmissionPolicyBindingResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<MutatingAdmissionPolicyBinding> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "mutatingadmissionpolicybindings",
        Singular = "mutatingadmissionpolicybinding",
        Kind = "MutatingAdmissionPolicyBinding",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        StoragePrefix = "mutatingadmissionpolicybindings",
        Strategy = new MutatingAdmissionPolicyBindingStrategy(),
        Columns = MutatingAdmissionPolicyBindingColumns.All,
    };
}
