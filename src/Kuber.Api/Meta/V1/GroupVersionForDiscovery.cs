using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A version of a group.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery")]
public sealed partial record GroupVersionForDiscovery
{
    /// <summary>The group and version, such as apps/v1.</summary>
    [Field(1, "groupVersion", Required = true)]
    public string GroupVersion { get; init; } = "";

    /// <summary>The version alone, such as v1.</summary>
    [Field(2, "version", Required = true)]
    public string Version { get; init; } = "";
}
