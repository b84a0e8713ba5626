using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressClassSpec")]
public sealed partial record IngressClassSpec
{
    [Field(1, "controller")]
    public string Controller { get; init; } = "";

    [Field(2, "parameters")]
    public IngressClassParametersReference? Parameters { get; init; }
}
