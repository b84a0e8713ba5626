using Kuber.Api.Runtime;

namespace Kuber.Api.Rbac.V1;

[ApiMessage("io.k8s.api.rbac.v1.Subject")]
[MapType("atomic")]
public sealed partial record Subject
{
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(2, "apiGroup")]
    public string ApiGroup { get; init; } = "";

    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(4, "namespace")]
    public string Namespace { get; init; } = "";
}
