using Kuber.Api.Runtime;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>A Service of an API server.</summary>
[ApiMessage("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference")]
public sealed partial record ServiceReference
{
    /// <summary>The namespace of the Service.</summary>
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the Service.</summary>
    [Field(2, "name")]
    public string Name { get; init; } = "";

    /// <summary>The port of the Service; 443 by default.</summary>
    [Field(3, "port")]
    public int? Port { get; init; }
}
