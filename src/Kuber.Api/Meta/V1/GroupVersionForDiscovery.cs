using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery")]
public sealed partial record GroupVersionForDiscovery
{
    [Field(1, "groupVersion", Required = true)]
    public string GroupVersion { get; init; } = "";

    [Field(2, "version", Required = true)]
    public string Version { get; init; } = "";
}
