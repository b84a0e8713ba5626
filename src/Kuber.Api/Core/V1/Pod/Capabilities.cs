using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Linux capabilities that a container gets or loses beside the runtime's usual ones.</summary>
[ApiMessage("io.k8s.api.core.v1.Capabilities")]
public sealed partial record Capabilities
{
    /// <summary>Capabilities to add, such as NET_ADMIN.</summary>
    [Field(1, "add", GoType = "[]v1.Capability")]
    [ListType("atomic")]
    public ApiList<string> Add { get; init; }

    /// <summary>Capabilities to take away; ALL takes every one.</summary>
    [Field(2, "drop", GoType = "[]v1.Capability")]
    [ListType("atomic")]
    public ApiList<string> Drop { get; init; }
}
