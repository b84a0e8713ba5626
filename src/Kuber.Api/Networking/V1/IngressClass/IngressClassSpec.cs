using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>The controller of a class and its parameters.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressClassSpec")]
public sealed partial record IngressClassSpec
{
    /// <summary>The name of the controller, such as example.com/ingress; it cannot change.</summary>
    [Field(1, "controller")]
    public string Controller { get; init; } = "";

    /// <summary>An object with parameters for the controller.</summary>
    [Field(2, "parameters")]
    public IngressClassParametersReference? Parameters { get; init; }
}
