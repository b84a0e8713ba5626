using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.HTTPIngressPath")]
public sealed partial record HTTPIngressPath
{
    [Field(1, "path")]
    public string Path { get; init; } = "";

    [Field(3, "pathType", Required = true, GoType = "v1.PathType")]
    [Enum("Exact", "ImplementationSpecific", "Prefix")]
    public string? PathType { get; init; }

    [Field(2, "backend", Required = true)]
    public IngressBackend Backend { get; init; } = IngressBackend.Empty;
}
