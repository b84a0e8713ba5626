using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeRuntimeHandler")]
public sealed partial record NodeRuntimeHandler
{
    [Field(1, "name", AlwaysWritten = true)]
    public string Name { get; init; } = "";

    [Field(2, "features")]
    public NodeRuntimeHandlerFeatures? Features { get; init; }
}
