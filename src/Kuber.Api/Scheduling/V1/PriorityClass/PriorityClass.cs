using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Scheduling.V1;

/// <summary>A name for a priority of pods.</summary>
[ApiMessage("io.k8s.api.scheduling.v1.PriorityClass")]
[ApiKind("scheduling.k8s.io", "v1", "PriorityClass")]
public sealed partial record PriorityClass : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The priority of pods of the class; up to 1000000000, and it cannot change.</summary>
    [Field(2, "value", AlwaysWritten = true)]
    public int Value { get; init; }

    /// <summary>Gives pods without class this one; at most one class should. False by default.</summary>
    [Field(3, "globalDefault")]
    public bool GlobalDefault { get; init; }

    /// <summary>When to use the class, for people.</summary>
    [Field(4, "description")]
    public string Description { get; init; } = "";

    /// <summary>Whether pods of the class may push out others: PreemptLowerPriority or Never; PreemptLowerPriority by default.</summary>
    [Field(5, "preemptionPolicy")]
    [Enum("Never", "PreemptLowerPriority")]
    public string? PreemptionPolicy { get; init; }
}
