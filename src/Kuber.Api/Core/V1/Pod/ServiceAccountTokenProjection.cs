using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A token of the pod's ServiceAccount, as a file of a volume; the kubelet renews it.</summary>
[ApiMessage("io.k8s.api.core.v1.ServiceAccountTokenProjection")]
public sealed partial record ServiceAccountTokenProjection
{
    /// <summary>Whom the token is for; the API server when empty.</summary>
    [Field(1, "audience")]
    public string Audience { get; init; } = "";

    /// <summary>How long the token is good, in seconds; at least 600, 3600 by default.</summary>
    [Field(2, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }

    /// <summary>The path of the file in the volume.</summary>
    [Field(3, "path", Required = true)]
    public string Path { get; init; } = "";
}
