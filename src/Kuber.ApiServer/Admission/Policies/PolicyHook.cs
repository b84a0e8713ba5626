using Kuber.Api.AdmissionRegistration.V1;
using Kuber.ApiServer.Admission.Matching;

namespace Kuber.ApiServer.Admission.Policies;

/// <summary>A policy that is in force, with its bindings.</summary>
/// <typeparam name="T">The policy with its expressions read.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="spec">What it says.</param>
/// <param name="compiled">The policy with its expressions read, at first use. An object: of a type parameter, native code would have to know a constructor.</param>
/// <param name="bindings">Its bindings, by name.</param>
internal sealed class PolicyHook<T>(string name, IPolicySpec spec, Lazy<object> compiled, IReadOnlyList<PolicyBinding> bindings)
    where T : class
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>What it says.</summary>
    public IPolicySpec Spec => spec;

    /// <summary>What it is for.</summary>
    public MatchCriteria Criteria { get; } = MatchCriteria.Of(spec.MatchConstraints);

    /// <summary>Its bindings, by name.</summary>
    public IReadOnlyList<PolicyBinding> Bindings => bindings;

    /// <summary>Whether requests go on where an expression fails.</summary>
    public bool FailsOpen => spec.FailurePolicy == "Ignore";

    /// <summary>The policy with its expressions read.</summary>
    public T Compiled => (T)compiled.Value;

    /// <summary>The same, where it says the same: what was read once is not read again.</summary>
    internal Lazy<object> Reuse => compiled;
}
