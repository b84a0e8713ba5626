using Kuber.Api.Registry;

namespace Kuber.Api.Certificates.V1;

/// <summary>How the API server serves certificatesigningrequests.</summary>
public static class CertificateSigningRequestResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CertificateSigningRequest> Definition = new()
    {
        Group = "certificates.k8s.io",
        Version = "v1",
        Plural = "certificatesigningrequests",
        Singular = "certificatesigningrequest",
        Kind = "CertificateSigningRequest",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["csr"],
        OwnerlessFields = ["spec"],
        Subresources =
        [
            new("approval", "", "", "CertificateSigningRequest", ["get", "patch", "update"]),
            new("status", "", "", "CertificateSigningRequest", ["get", "patch", "update"]),
        ],
        StoragePrefix = "certificatesigningrequests",
        Strategy = new CertificateSigningRequestStrategy(),
        Columns = CertificateSigningRequestColumns.All,
        SelectableFields = CertificateSigningRequestFields.Selectable,
    };
}
