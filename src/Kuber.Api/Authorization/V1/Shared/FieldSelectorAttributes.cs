using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.FieldSelectorAttributes")]
public sealed partial record FieldSelectorAttributes
{
    [Field(1, "rawSelector")]
    public string RawSelector { get; init; } = "";

    [Field(2, "requirements")]
    [ListType("atomic")]
    public ApiList<FieldSelectorRequirement> Requirements { get; init; }
}
