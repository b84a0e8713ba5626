using Kuber.Api.Registry;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>How the API server serves validatingadmissionpolicies.</summary>
public static class ValidatingAdmissionPolicyResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ValidatingAdmissionPolicy> Definition = new()
    {
        Group = "admissionregistration.k8s.io",
        Version = "v1",
        Plural = "validatingadmissionpolicies",
        Singular = "validatingadmissionpolicy",
        Kind = "ValidatingAdmissionPolicy",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Categories = ["api-extensions"],
        Subresources =
        [
            new("status", "", "", "ValidatingAdmissionPolicy", ["get", "patch", "update"]),
        ],
        StoragePrefix = "validatingadmissionpolicies",
        Strategy = new ValidatingAdmissionPolicyStrategy(),
        Columns = ValidatingAdmissionPolicyColumns.All,
    };
}
