using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A mark of a node that keeps pods away which do not tolerate it.</summary>
[ApiMessage("io.k8s.api.core.v1.Taint")]
public sealed partial record Taint
{
    /// <summary>The key of the taint.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The value of the taint.</summary>
    [Field(2, "value")]
    public string Value { get; init; } = "";

    /// <summary>NoSchedule keeps new pods away, PreferNoSchedule does so if it can, NoExecute also evicts pods that run.</summary>
    [Field(3, "effect", Required = true, GoType = "v1.TaintEffect")]
    [Enum("NoExecute", "NoSchedule", "PreferNoSchedule")]
    public string Effect { get; init; } = "";

    /// <summary>When the taint was added; set by the server for NoExecute.</summary>
    [Field(4, "timeAdded")]
    public Time? TimeAdded { get; init; }
}
