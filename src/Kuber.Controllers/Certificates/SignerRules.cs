using Kuber.Api.Runtime;

namespace Kuber.Controllers.Certificates;

/// <summary>The signers of the cluster, and what each of them signs.</summary>
internal static class SignerRules
{
    public const string ApiServerClient = "kubernetes.io/kube-apiserver-client";
    public const string KubeletClient = "kubernetes.io/kube-apiserver-client-kubelet";
    public const string KubeletServing = "kubernetes.io/kubelet-serving";
    public const string LegacyUnknown = "kubernetes.io/legacy-unknown";
    private const string NodeGroup = "system:nodes";
    private const string NodeUser = "system:node:";

    /// <summary>Whether a signer is one of the cluster's.</summary>
    public static bool IsKnown(string signer) => signer is ApiServerClient or KubeletClient or KubeletServing or LegacyUnknown;

    /// <summary>Why a signer does not sign a request; null where it does.</summary>
    public static string? Problem(string signer, SigningRequest request, ApiList<string> usages) => signer switch
    {
        ApiServerClient => usages.Exists(static u => u == "client auth") && usages.All(static u => u is "client auth" or "digital signature" or "key encipherment")
            ? null
            : "usages did not match",
        KubeletClient => KubeletClientProblem(request, usages),
        KubeletServing => KubeletServingProblem(request, usages),
        _ => null,
    };

    /// <summary>Why a request is not one of a kubelet for a client certificate; null where it is.</summary>
    public static string? KubeletClientProblem(SigningRequest request, ApiList<string> usages) =>
        request.Organizations is not [NodeGroup] ? "subject organization is not system:nodes"
        : request.DnsNames > 0 ? "DNS subjectAltNames are not allowed"
        : request.EmailAddresses > 0 ? "Email subjectAltNames are not allowed"
        : request.IpAddresses > 0 ? "IP subjectAltNames are not allowed"
        : request.Uris > 0 ? "URI subjectAltNames are not allowed"
        : !request.CommonName.StartsWith(NodeUser, StringComparison.Ordinal) ? "subject common name does not begin with system:node:"
        : !Are(usages, "client auth") ? "usages did not match [client auth digital signature key encipherment]"
        : null;

    private static string? KubeletServingProblem(SigningRequest request, ApiList<string> usages) =>
        request.Organizations is not [NodeGroup] ? "subject organization is not system:nodes"
        : request.DnsNames + request.IpAddresses == 0 ? "DNS or IP subjectAltName is required"
        : request.EmailAddresses > 0 ? "Email subjectAltNames are not allowed"
        : request.Uris > 0 ? "URI subjectAltNames are not allowed"
        : !request.CommonName.StartsWith(NodeUser, StringComparison.Ordinal) ? "subject common name does not begin with system:node:"
        : !Are(usages, "server auth") ? "usages did not match [digital signature key encipherment server auth]"
        : null;

    // The purpose and digital signature, with or without key encipherment, which keys of some kinds have no use for.
    private static bool Are(ApiList<string> usages, string purpose) =>
        usages.Exists(u => u == purpose) && usages.Exists(static u => u == "digital signature") && usages.All(u => u == purpose || u is "digital signature" or "key encipherment");
}
