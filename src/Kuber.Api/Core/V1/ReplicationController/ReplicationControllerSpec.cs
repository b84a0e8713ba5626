using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ReplicationControllerSpec")]
public sealed partial record ReplicationControllerSpec
{
    [Field(1, "replicas")]
    [Default("1")]
    public int? Replicas { get; init; }

    [Field(4, "minReadySeconds")]
    [Default("0")]
    public int MinReadySeconds { get; init; }

    [Field(2, "selector")]
    [MapType("atomic")]
    public ApiMap<string> Selector { get; init; }

    [Field(3, "template")]
    public PodTemplateSpec? Template { get; init; }
}
