using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceConstraint")]
public sealed partial record DeviceConstraint
{
    [Field(1, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    [Field(2, "matchAttribute", GoType = "v1.FullyQualifiedName")]
    public string? MatchAttribute { get; init; }

    [Field(3, "distinctAttribute", GoType = "v1.FullyQualifiedName")]
    public string? DistinctAttribute { get; init; }
}
