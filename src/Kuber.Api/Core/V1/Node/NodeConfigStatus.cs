using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which settings a kubelet uses; no longer used.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeConfigStatus")]
public sealed partial record NodeConfigStatus
{
    /// <summary>The settings that it is to use.</summary>
    [Field(1, "assigned")]
    public NodeConfigSource? Assigned { get; init; }

    /// <summary>The settings that it uses.</summary>
    [Field(2, "active")]
    public NodeConfigSource? Active { get; init; }

    /// <summary>The settings that it goes back to when those assigned are bad.</summary>
    [Field(3, "lastKnownGood")]
    public NodeConfigSource? LastKnownGood { get; init; }

    /// <summary>What is wrong with the settings.</summary>
    [Field(4, "error")]
    public string Error { get; init; } = "";
}
