using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A certificate for hosts.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressTLS")]
public sealed partial record IngressTLS
{
    /// <summary>The hosts; all when empty.</summary>
    [Field(1, "hosts")]
    [ListType("atomic")]
    public ApiList<string> Hosts { get; init; }

    /// <summary>The Secret with certificate and key; the controller's own when empty.</summary>
    [Field(2, "secretName")]
    public string SecretName { get; init; } = "";
}
