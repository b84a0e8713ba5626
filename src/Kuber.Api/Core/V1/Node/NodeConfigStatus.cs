using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeConfigStatus")]
public sealed partial record NodeConfigStatus
{
    [Field(1, "assigned")]
    public NodeConfigSource? Assigned { get; init; }

    [Field(2, "active")]
    public NodeConfigSource? Active { get; init; }

    [Field(3, "lastKnownGood")]
    public NodeConfigSource? LastKnownGood { get; init; }

    [Field(4, "error")]
    public string Error { get; init; } = "";
}
