using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressBackend")]
public sealed partial record IngressBackend
{
    [Field(4, "service")]
    public IngressServiceBackend? Service { get; init; }

    [Field(3, "resource")]
    public TypedLocalObjectReference? Resource { get; init; }
}
