using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which objects a quota counts; all requirements must hold.</summary>
[ApiMessage("io.k8s.api.core.v1.ScopeSelector")]
[MapType("atomic")]
public sealed partial record ScopeSelector
{
    /// <summary>The requirements, by scope.</summary>
    [Field(1, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<ScopedResourceSelectorRequirement> MatchExpressions { get; init; }
}
