using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves mutatingadmissionpolicies.</summary>
public static class MutatingAdmissionPolicyResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<MutatingAdmissionPolicy> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "mutatingadmissionpolicies",
        Singular = "mutatingadmissionpolicy",
        Kind = "MutatingAdmissionPolicy",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        StoragePrefix = "mutatingadmissionpolicies",
        Strategy = new MutatingAdmissionPolicyStrategy(),
        Columns = MutatingAdmissionPolicyColumns.All,
    };
}
