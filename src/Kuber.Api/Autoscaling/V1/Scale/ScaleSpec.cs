using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.ScaleSpec")]
public sealed partial record ScaleSpec
{
    [Field(1, "replicas")]
    [Default("0")]
    public int Replicas { get; init; }
}
