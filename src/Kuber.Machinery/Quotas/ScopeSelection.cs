using Kuber.Api.Core.V1;

namespace Kuber.Machinery.Quotas;

/// <summary>Scopes that select by a name, such as that of a priority class.</summary>
internal static class ScopeSelection
{
    /// <summary>Whether a scope selects objects with a name, or (null) without.</summary>
    public static bool Selects(ScopedResourceSelectorRequirement scope, string? name) => scope.Operator switch
    {
        "Exists" => name is not null,
        "DoesNotExist" => name is null,
        "In" => name is not null && scope.Values.Contains(name),
        "NotIn" => name is null || !scope.Values.Contains(name),
        _ => false,
    };
}
