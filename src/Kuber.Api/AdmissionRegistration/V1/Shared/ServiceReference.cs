using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(3, "path")]
    public string? Path { get; init; }

    [Field(4, "port")]
    public int? Port { get; init; }
}
