using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeRuntimeHandlerFeatures")]
public sealed partial record NodeRuntimeHandlerFeatures
{
    [Field(1, "recursiveReadOnlyMounts")]
    public bool? RecursiveReadOnlyMounts { get; init; }

    [Field(2, "userNamespaces")]
    public bool? UserNamespaces { get; init; }
}
