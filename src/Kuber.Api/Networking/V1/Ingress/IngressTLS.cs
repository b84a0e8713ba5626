using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressTLS")]
public sealed partial record IngressTLS
{
    [Field(1, "hosts")]
    [ListType("atomic")]
    public ApiList<string> Hosts { get; init; }

    [Field(2, "secretName")]
    public string SecretName { get; init; } = "";
}
