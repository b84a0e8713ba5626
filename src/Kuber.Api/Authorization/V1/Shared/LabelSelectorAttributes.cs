using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.LabelSelectorAttributes")]
public sealed partial record LabelSelectorAttributes
{
    [Field(1, "rawSelector")]
    public string RawSelector { get; init; } = "";

    [Field(2, "requirements")]
    [ListType("atomic")]
    public ApiList<LabelSelectorRequirement> Requirements { get; init; }
}
