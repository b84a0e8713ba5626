using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>The policies of a kind that have bindings, by name. Expressions are read when a policy first matches a request.</summary>
/// <typeparam name="T">A policy with its expressions read.</typeparam>
internal sealed class PolicySource<T>
    where T : class
{
    private readonly Lock gate = new();
    private readonly Func<IApiObject, IPolicySpec> specOf;
    private readonly Func<IApiObject, PolicyBindingOf> bindingOf;
    private readonly Func<IPolicySpec, T> compile;
    private CacheTree policies;
    private CacheTree bindings;
    private volatile IReadOnlyList<PolicyHook<T>> all = [];

    /// <summary>Follows caches of policies and bindings.</summary>
    public PolicySource(ResourceCache policies, ResourceCache bindings, Func<IApiObject, IPolicySpec> specOf, Func<IApiObject, PolicyBindingOf> bindingOf, Func<IPolicySpec, T> compile)
    {
        (this.specOf, this.bindingOf, this.compile) = (specOf, bindingOf, compile);
        policies.Loaded += tree => Read(ref this.policies, tree);
        policies.Changed += change => Read(ref this.policies, change.Tree);
        bindings.Loaded += tree => Read(ref this.bindings, tree);
        bindings.Changed += change => Read(ref this.bindings, change.Tree);
    }

    /// <summary>The policies.</summary>
    public IReadOnlyList<PolicyHook<T>> All => all;

    private void Read(ref CacheTree mine, CacheTree tree)
    {
        lock (gate)
        {
            mine = tree;
            var bound = bindings.Range("", "").Select(b => bindingOf(b.Value)).ToLookup(static b => b.Policy, static b => b.Binding, StringComparer.Ordinal);
            all = bound.Count == 0 ? [] : [.. policies.Range("", "").Where(p => bound.Contains(p.Value.Metadata.Name)).Select(p => Hook(p.Value, [.. bound[p.Value.Metadata.Name]]))];
        }
    }

    private PolicyHook<T> Hook(IApiObject policy, IReadOnlyList<PolicyBinding> bound)
    {
        var (name, spec) = (policy.Metadata.Name, specOf(policy));
        var before = all.FirstOrDefault(h => h.Name == name);
        return new(name, spec, before is not null && before.Spec.Equals(spec) ? before.Reuse : new(() => compile(spec)), bound);
    }
}
