using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

/// <summary>The nodes that have a runtime.</summary>
[ApiMessage("io.k8s.api.node.v1.Scheduling")]
public sealed partial record Scheduling
{
    /// <summary>Labels that the nodes have; added to the pod's.</summary>
    [Field(1, "nodeSelector")]
    [MapType("atomic")]
    public ApiMap<string> NodeSelector { get; init; }

    /// <summary>Taints of the nodes that are tolerated; added to the pod's.</summary>
    [Field(2, "tolerations")]
    [ListType("atomic")]
    public ApiList<Toleration> Tolerations { get; init; }
}
