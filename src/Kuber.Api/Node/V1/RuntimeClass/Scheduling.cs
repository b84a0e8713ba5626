using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Node.V1;

[ApiMessage("io.k8s.api.node.v1.Scheduling")]
public sealed partial record Scheduling
{
    [Field(1, "nodeSelector")]
    [MapType("atomic")]
    public ApiMap<string> NodeSelector { get; init; }

    [Field(2, "tolerations")]
    [ListType("atomic")]
    public ApiList<Toleration> Tolerations { get; init; }
}
