using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PreferAvoidPodsEntry")]
public sealed partial record PreferAvoidPodsEntry
{
    [Field(1, "podSignature")]
    public PodSignature? PodSignature { get; init; }

    [Field(2, "evictionTime", AlwaysWritten = true)]
    public Time? EvictionTime { get; init; }

    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    [Field(4, "message")]
    public string Message { get; init; } = "";
}
