using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission.Expressions;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>A policy that changes objects, with its expressions read.</summary>
internal sealed class MutatingPolicy
{
    private readonly PolicyScope scope;
    private readonly MatchConditions conditions;

    /// <summary>Reads the expressions of a policy.</summary>
    public MutatingPolicy(MutatingAdmissionPolicySpec spec)
    {
        scope = new PolicyScope(spec.ParamKind is not null).With(spec.Variables);
        conditions = new(scope, spec.MatchConditions, ExpressionUse.Validation, spec.FailurePolicy);
        WantsSecondTurn = spec.ReinvocationPolicy == "IfNeeded";
        Mutations = [.. spec.Mutations.Select(Read)];
    }

    /// <summary>Whether it is asked again where others have changed the object since.</summary>
    public bool WantsSecondTurn { get; }

    /// <summary>Its changes, in order.</summary>
    public IReadOnlyList<CompiledMutation> Mutations { get; }

    /// <summary>Whether it is for a request.</summary>
    public MatchOutcome Match(RequestView view, PolicyParameter? parameter, RequestAccess access, CancellationToken cancellationToken) =>
        conditions.Match(view, parameter, access, cancellationToken);

    /// <summary>Evaluates the expression of a change.</summary>
    public ExpressionOutcome Evaluate(CompiledMutation mutation, RequestView view, PolicyParameter? parameter, RequestAccess access, CancellationToken cancellationToken) =>
        new ExpressionRun(view, parameter, access, scope.Variables, ExpressionBudgets.Policy, cancellationToken).Evaluate(mutation.Expression);

    private CompiledMutation Read(Mutation mutation) => mutation.PatchType == "JSONPatch"
        ? new(IsPatch: true, scope.Compile(mutation.JsonPatch?.Expression ?? "", ExpressionUse.JsonPatch))
        : new(IsPatch: false, scope.Compile(mutation.ApplyConfiguration?.Expression ?? "", ExpressionUse.ApplyConfiguration));
}
