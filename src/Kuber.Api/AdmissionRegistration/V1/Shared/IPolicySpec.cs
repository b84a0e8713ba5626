using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What policies that check and policies that change have in common.</summary>
public interface IPolicySpec
{
    /// <summary>The kind of the parameters; none when not set.</summary>
    ParamKind? ParamKind { get; }

    /// <summary>The requests that the policy is for.</summary>
    MatchResources? MatchConstraints { get; }

    /// <summary>Named expressions that others can use.</summary>
    ApiList<Variable> Variables { get; }

    /// <summary>What happens when an expression fails.</summary>
    string? FailurePolicy { get; }

    /// <summary>More conditions on requests; all must hold.</summary>
    ApiList<MatchCondition> MatchConditions { get; }
}
