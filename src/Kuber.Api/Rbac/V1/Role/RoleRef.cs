using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.RoleRef")]
[MapType("atomic")]
public sealed partial record RoleRef
{
    [Field(1, "apiGroup", AlwaysWritten = true)]
    public string ApiGroup { get; init; } = "";

    [Field(2, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";
}
