using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A path of requests and what answers them.</summary>
[ApiMessage("io.k8s.api.networking.v1.HTTPIngressPath")]
public sealed partial record HTTPIngressPath
{
    /// <summary>The path; it begins with a slash, unless the type is ImplementationSpecific.</summary>
    [Field(1, "path")]
    public string Path { get; init; } = "";

    /// <summary>Exact matches the path itself, Prefix also all below it part by part, ImplementationSpecific as the controller likes.</summary>
    [Field(3, "pathType", Required = true, GoType = "v1.PathType")]
    [Enum("Exact", "ImplementationSpecific", "Prefix")]
    public string? PathType { get; init; }

    /// <summary>What answers the requests.</summary>
    [Field(2, "backend", Required = true)]
    public IngressBackend Backend { get; init; } = IngressBackend.Empty;
}
