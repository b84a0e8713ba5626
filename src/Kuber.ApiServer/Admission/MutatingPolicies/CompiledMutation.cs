using Kuber.ApiServer.Admission.Expressions;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>A change that a policy makes, with its expression read.</summary>
/// <param name="IsPatch">Whether it is a JSON patch; an apply otherwise.</param>
/// <param name="Expression">What gives the change.</param>
internal readonly record struct CompiledMutation(bool IsPatch, CompiledExpression Expression);
