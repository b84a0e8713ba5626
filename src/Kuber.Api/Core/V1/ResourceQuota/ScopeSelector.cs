using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ScopeSelector")]
[MapType("atomic")]
public sealed partial record ScopeSelector
{
    [Field(1, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<ScopedResourceSelectorRequirement> MatchExpressions { get; init; }
}
