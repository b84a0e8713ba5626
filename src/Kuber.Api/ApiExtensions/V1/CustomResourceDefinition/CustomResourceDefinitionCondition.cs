using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A statement about a CustomResourceDefinition.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition")]
public sealed partial record CustomResourceDefinitionCondition
{
    /// <summary>What is stated, such as Established, NamesAccepted, NonStructuralSchema or Terminating.</summary>
    [Field(1, "type", Required = true, GoType = "v1.CustomResourceDefinitionConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed.</summary>
    [Field(3, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    /// <summary>A short reason in CamelCase.</summary>
    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(5, "message")]
    public string Message { get; init; } = "";

    /// <summary>The generation that the statement is about.</summary>
    [Field(6, "observedGeneration")]
    public long ObservedGeneration { get; init; }
}
