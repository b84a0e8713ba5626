using System.Security.Cryptography.X509Certificates;

namespace Kuber.ApiServer;

/// <summary>How the API server reaches kubelets.</summary>
public sealed record KubeletClientOptions
{
    /// <summary>The certificate by which kubelets know the server; null to make one (<c>kube-apiserver-kubelet-client</c> of <c>system:masters</c>).</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>
    /// The authorities that sign the kubelets' serving certificates. Without any the kubelets are not verified, as upstream's
    /// server does without <c>--kubelet-certificate-authority</c>: whoever sits between could then read logs and commands.
    /// </summary>
    public X509Certificate2Collection Authorities { get; init; } = [];

    /// <summary>The types of node addresses to reach kubelets at, the best first.</summary>
    public IReadOnlyList<string> PreferredAddressTypes { get; init; } = ["InternalIP", "ExternalIP", "Hostname"];

    /// <summary>How long a connection may take to be made.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
