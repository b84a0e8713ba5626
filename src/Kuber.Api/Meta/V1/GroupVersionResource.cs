using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A resource of a version of a group.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource")]
public sealed partial record GroupVersionResource
{
    /// <summary>The group.</summary>
    [Field(1, "group", Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The version.</summary>
    [Field(2, "version", Required = true)]
    public string Version { get; init; } = "";

    /// <summary>The resource.</summary>
    [Field(3, "resource", Required = true)]
    public string Resource { get; init; } = "";
}
