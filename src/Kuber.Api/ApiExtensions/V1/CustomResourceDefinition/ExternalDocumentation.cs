using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Where more can be read.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation")]
public sealed partial record ExternalDocumentation
{
    /// <summary>What can be read there.</summary>
    [Field(1, "description")]
    public string Description { get; init; } = "";

    /// <summary>The address.</summary>
    [Field(2, "url")]
    public string Url { get; init; } = "";
}
