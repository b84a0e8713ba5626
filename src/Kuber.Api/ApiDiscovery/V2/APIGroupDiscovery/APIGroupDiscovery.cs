using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.ApiDiscovery.V2;

/// <summary>A group of the API with its versions and resources.</summary>
[ApiMessage("io.k8s.api.apidiscovery.v2.APIGroupDiscovery")]
[ApiKind("apidiscovery.k8s.io", "v2", "APIGroupDiscovery")]
public sealed partial record APIGroupDiscovery : IApiObject
{
    /// <summary>The name of the group is the only part that is set.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The versions, the preferred first.</summary>
    [Field(2, "versions")]
    public ApiList<APIVersionDiscovery> Versions { get; init; }
}
