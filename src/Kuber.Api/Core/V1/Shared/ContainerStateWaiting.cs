using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerStateWaiting")]
public sealed partial record ContainerStateWaiting
{
    [Field(1, "reason")]
    public string Reason { get; init; } = "";

    [Field(2, "message")]
    public string Message { get; init; } = "";
}
