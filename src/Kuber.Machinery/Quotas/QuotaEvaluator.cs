using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>
/// What quotas count of the objects of a resource. API servers hold new objects to quotas with it, the quota controller adds up
/// with it what there is.
/// </summary>
public abstract class QuotaEvaluator
{
    /// <summary>Whether a name in a quota is one of what is counted here.</summary>
    public abstract bool Counts(string name);

    /// <summary>Whether changes of objects count, not only new ones.</summary>
    public virtual bool CountsChanges(string subresource) => false;

    /// <summary>What an object takes.</summary>
    public abstract ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now);

    /// <summary>Whether an object is in a scope. Where scopes mean nothing, quotas with scopes don't count the object.</summary>
    public virtual bool IsIn(ScopedResourceSelectorRequirement scope, IApiObject value) => false;

    /// <summary>What an object has to say of names that a quota restricts and does not: <c>limits.cpu for: a,b</c>.</summary>
    public virtual IReadOnlyList<string> Missing(Func<string, bool> restricted, IApiObject value) => [];

    /// <summary>Whether a quota counts an object, as far as its scopes go.</summary>
    public bool IsInScopes(ResourceQuotaSpec spec, IApiObject value) =>
        spec.Scopes.All(s => IsIn(new() { ScopeName = s, Operator = "Exists" }, value))
        && (spec.ScopeSelector?.MatchExpressions.All(s => IsIn(s, value)) ?? true);
}
