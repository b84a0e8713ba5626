using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Capabilities")]
public sealed partial record Capabilities
{
    [Field(1, "add", GoType = "[]v1.Capability")]
    [ListType("atomic")]
    public ApiList<string> Add { get; init; }

    [Field(2, "drop", GoType = "[]v1.Capability")]
    [ListType("atomic")]
    public ApiList<string> Drop { get; init; }
}
