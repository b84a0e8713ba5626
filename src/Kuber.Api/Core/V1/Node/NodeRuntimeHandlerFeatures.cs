using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a runtime can do.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeRuntimeHandlerFeatures")]
public sealed partial record NodeRuntimeHandlerFeatures
{
    /// <summary>It can mount folders read-only with all that is mounted below them.</summary>
    [Field(1, "recursiveReadOnlyMounts")]
    public bool? RecursiveReadOnlyMounts { get; init; }

    /// <summary>It can give pods user namespaces of their own.</summary>
    [Field(2, "userNamespaces")]
    public bool? UserNamespaces { get; init; }
}
