using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>
/// The expressions that must all hold for a webhook or a policy to be asked (KEP-3716). One that is false decides, whatever fails
/// beside it; else a failure counts by the failure policy.
/// </summary>
/// <param name="scope">Reads them.</param>
/// <param name="conditions">The conditions.</param>
/// <param name="use">What they are: conditions of webhooks see no variables.</param>
/// <param name="failurePolicy"><c>Ignore</c>: where they fail, the request is none of its business; else that is a failure of the request.</param>
internal sealed class MatchConditions(PolicyScope scope, ApiList<MatchCondition> conditions, ExpressionUse use, string? failurePolicy)
{
    private readonly Lazy<CompiledExpression[]> compiled = new(() => [.. conditions.Select(c => scope.Compile(c.Expression, use))]);

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => conditions.IsEmpty;

    /// <summary>Whether they hold.</summary>
    public MatchOutcome Match(RequestView view, PolicyParameter? parameters, RequestAccess access, CancellationToken cancellationToken)
    {
        if (conditions.IsEmpty)
        {
            return MatchOutcome.Holding;
        }

        ExpressionRun run = new(view, parameters, access, scope.Variables, ExpressionBudgets.MatchConditions, cancellationToken);
        List<string> failures = [];
        foreach (var expression in compiled.Value)
        {
            var outcome = run.Evaluate(expression);
            if (outcome.IsSpent)
            {
                return Failed(outcome.Failure!);
            }

            if (outcome.Value is CelBool { Value: false })
            {
                return MatchOutcome.NotHolding;
            }

            if (outcome.Failure is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures.Count == 0 ? MatchOutcome.Holding : Failed(StatusErrors.Aggregate(failures));
    }

    private MatchOutcome Failed(string why) => failurePolicy == "Ignore" ? MatchOutcome.NotHolding : new(Holds: false, why);
}
