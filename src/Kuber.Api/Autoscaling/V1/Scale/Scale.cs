using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

[ApiMessage("io.k8s.api.autoscaling.v1.Scale")]
[ApiKind("autoscaling", "v1", "Scale")]
public sealed partial record Scale : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", AlwaysWritten = true)]
    public ScaleSpec Spec { get; init; } = ScaleSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ScaleStatus Status { get; init; } = ScaleStatus.Empty;
}
