using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>The rules of an Ingress.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressSpec")]
public sealed partial record IngressSpec
{
    /// <summary>The IngressClass; the default class, if there is one, when not set.</summary>
    [Field(4, "ingressClassName")]
    public string? IngressClassName { get; init; }

    /// <summary>What answers requests that no rule is for.</summary>
    [Field(1, "defaultBackend")]
    public IngressBackend? DefaultBackend { get; init; }

    /// <summary>Certificates by host.</summary>
    [Field(2, "tls")]
    [ListType("atomic")]
    public ApiList<IngressTLS> Tls { get; init; }

    /// <summary>Rules by host.</summary>
    [Field(3, "rules")]
    [ListType("atomic")]
    public ApiList<IngressRule> Rules { get; init; }
}
