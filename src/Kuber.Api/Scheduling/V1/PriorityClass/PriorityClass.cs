using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Scheduling.V1;

[ApiMessage("io.k8s.api.scheduling.v1.PriorityClass")]
[ApiKind("scheduling.k8s.io", "v1", "PriorityClass")]
public sealed partial record PriorityClass : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "value", AlwaysWritten = true)]
    public int Value { get; init; }

    [Field(3, "globalDefault")]
    public bool GlobalDefault { get; init; }

    [Field(4, "description")]
    public string Description { get; init; } = "";

    [Field(5, "preemptionPolicy")]
    [Enum("Never", "PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }
}
