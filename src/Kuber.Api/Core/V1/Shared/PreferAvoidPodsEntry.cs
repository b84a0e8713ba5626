using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Pods that a node had better not run, and why.</summary>
[ApiMessage("io.k8s.api.core.v1.PreferAvoidPodsEntry")]
public sealed partial record PreferAvoidPodsEntry
{
    /// <summary>Which pods.</summary>
    [Field(1, "podSignature")]
    public PodSignature? PodSignature { get; init; }

    /// <summary>When the entry was made.</summary>
    [Field(2, "evictionTime", AlwaysWritten = true)]
    public Time? EvictionTime { get; init; }

    /// <summary>A short reason in CamelCase.</summary>
    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(4, "message")]
    public string Message { get; init; } = "";
}
