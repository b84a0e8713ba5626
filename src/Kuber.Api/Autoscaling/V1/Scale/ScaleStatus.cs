using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ScaleStatus")]
public sealed partial record ScaleStatus
{
    [Field(1, "replicas", Required = true)]
    public int Replicas { get; init; }

    [Field(2, "selector")]
    public string Selector { get; init; } = "";
}
