using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressSpec")]
public sealed partial record IngressSpec
{
    [Field(4, "ingressClassName")]
    public string? IngressClassName { get; init; }

    [Field(1, "defaultBackend")]
    public IngressBackend? DefaultBackend { get; init; }

    [Field(2, "tls")]
    [ListType("atomic")]
    public ApiList<IngressTLS> Tls { get; init; }

    [Field(3, "rules")]
    [ListType("atomic")]
    public ApiList<IngressRule> Rules { get; init; }
}
