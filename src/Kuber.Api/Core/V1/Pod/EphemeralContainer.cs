using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EphemeralContainer")]
public sealed partial record EphemeralContainer
{
    [Field(1, "ephemeralContainerCommon", Inline = true)]
    public EphemeralContainerCommon EphemeralContainerCommon { get; init; } = EphemeralContainerCommon.Empty;

    [Field(2, "targetContainerName")]
    public string TargetContainerName { get; init; } = "";
}
