using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

[ApiMessage("io.k8s.api.apidiscovery.v2.APIGroupDiscovery")]
[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscovery")]
public sealed partial record APIGroupDiscovery : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "versions")]
    public ApiList<APIVersionDiscovery> Versions { get; init; }
}
