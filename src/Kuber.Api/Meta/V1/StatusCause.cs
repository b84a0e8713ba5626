using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause")]
public sealed partial record StatusCause
{
    [Field(1, "reason", GoType = "v1.CauseType")]
    public string Reason { get; init; } = "";

    [Field(2, "message")]
    public string Message { get; init; } = "";

    [Field(3, "field")]
    public string Field { get; init; } = "";
}
