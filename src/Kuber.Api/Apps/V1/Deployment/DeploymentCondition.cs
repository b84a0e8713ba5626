using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>A statement about a Deployment.</summary>
[ApiMessage("io.k8s.api.apps.v1.DeploymentCondition")]
public sealed partial record DeploymentCondition
{
    /// <summary>What is stated: Available, Progressing or ReplicaFailure.</summary>
    [Field(1, "type", Required = true, GoType = "v1.DeploymentConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>When it was last set.</summary>
    [Field(6, "lastUpdateTime", AlwaysWritten = true)]
    public Time? LastUpdateTime { get; init; }

    /// <summary>When the status last changed.</summary>
    [Field(7, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    /// <summary>A short reason in CamelCase.</summary>
    [Field(4, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(5, "message")]
    public string Message { get; init; } = "";
}
