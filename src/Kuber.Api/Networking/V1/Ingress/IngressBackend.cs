using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>What answers requests; exactly one of the fields is set.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressBackend")]
public sealed partial record IngressBackend
{
    /// <summary>A Service.</summary>
    [Field(4, "service")]
    public IngressServiceBackend? Service { get; init; }

    /// <summary>Another object in the namespace.</summary>
    [Field(3, "resource")]
    public TypedLocalObjectReference? Resource { get; init; }
}
