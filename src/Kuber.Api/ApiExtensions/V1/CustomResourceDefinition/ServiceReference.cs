using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A Service that a webhook is behind.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    /// <summary>The namespace of the Service.</summary>
    [Field(1, "namespace", Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the Service.</summary>
    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The path of the requests.</summary>
    [Field(3, "path")]
    public string? Path { get; init; }

    /// <summary>The port of the Service; 443 by default.</summary>
    [Field(4, "port")]
    public int? Port { get; init; }
}
