using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A statement about an object.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Condition")]
public sealed partial record Condition
{
    /// <summary>What is stated, in CamelCase or with a prefix such as example.com/Ready.</summary>
    [Field(1, "type", Required = true)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>The generation of the object that the statement is about.</summary>
    [Field(3, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>When the status last changed.</summary>
    [Field(4, "lastTransitionTime", Required = true)]
    public Time? LastTransitionTime { get; init; }

    /// <summary>A short reason in CamelCase, for programs.</summary>
    [Field(5, "reason", Required = true)]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people; at most 32768 characters.</summary>
    [Field(6, "message", Required = true)]
    public string Message { get; init; } = "";
}
