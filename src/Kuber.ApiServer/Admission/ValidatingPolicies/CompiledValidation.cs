using Kuber.Api.AdmissionRegistration.V1;
using Kuber.ApiServer.Admission.Expressions;

namespace Kuber.ApiServer.Admission.ValidatingPolicies;

/// <summary>A rule of a policy with its expressions read.</summary>
/// <param name="Rule">What the policy says.</param>
/// <param name="Condition">What must be true.</param>
/// <param name="Message">What gives the message; null for nothing.</param>
internal sealed record CompiledValidation(Validation Rule, CompiledExpression Condition, CompiledExpression? Message);
