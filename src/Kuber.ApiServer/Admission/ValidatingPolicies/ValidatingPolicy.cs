using System.Text;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Admission.Expressions;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.ValidatingPolicies;

/// <summary>
/// A policy that checks objects, with its expressions read. On a request it is decided so, once for each parameter:
/// <list type="number">
/// <item>where a match condition is false, all is admitted;</item>
/// <item>every validation is evaluated; those that are false deny, those that fail deny unless failures are ignored;</item>
/// <item>the messages of what is denied are made, from what the validations have left of the budget;</item>
/// <item>the audit annotations are evaluated: one that fails denies too.</item>
/// </list>
/// </summary>
internal sealed class ValidatingPolicy
{
    private const int LongestMessage = 5 * 1024;
    private readonly bool failsOpen;
    private readonly PolicyScope scope;
    private readonly MatchConditions conditions;
    private readonly IReadOnlyList<CompiledValidation> validations;
    private readonly IReadOnlyList<CompiledExpression> annotations;

    /// <summary>Reads the expressions of a policy.</summary>
    public ValidatingPolicy(ValidatingAdmissionPolicySpec spec)
    {
        failsOpen = spec.FailurePolicy == "Ignore";
        scope = new PolicyScope(spec.ParamKind is not null).With(spec.Variables);
        conditions = new(scope, spec.MatchConditions, ExpressionUse.Validation, spec.FailurePolicy);
        validations = [.. spec.Validations.Select(Read)];
        annotations = [.. spec.AuditAnnotations.Select(a => scope.Compile(a.ValueExpression, ExpressionUse.AuditAnnotation))];
    }

    /// <summary>What speaks against a request; of several the first is what the client hears.</summary>
    public PolicyVerdict Decide(RequestView view, PolicyParameter? parameter, RequestAccess access, CancellationToken cancellationToken)
    {
        var match = conditions.Match(view, parameter, access, cancellationToken);
        if (!match.Holds)
        {
            return match.Failure is null ? PolicyVerdict.Admitted : Failed(match.Failure);
        }

        ExpressionRun run = new(view, parameter, access, scope.Variables, ExpressionBudgets.Policy, cancellationToken);
        var outcomes = new ExpressionOutcome[validations.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] = run.Evaluate(validations[i].Condition);
            if (outcomes[i].IsSpent)
            {
                return Failed(outcomes[i].Failure!);
            }
        }

        List<PolicyDecision> denied = [];
        var isDenied = outcomes.Any(static o => o.Value is CelBool { Value: false });
        Decide(outcomes, isDenied ? Messages(new(view, parameter, null, scope.Variables, run.Remaining, cancellationToken)) : ([], null), denied);
        return Annotate(new(view, parameter, null, scope.Variables, ExpressionBudgets.Policy, cancellationToken), denied);
    }

    private void Decide(ExpressionOutcome[] outcomes, (IReadOnlyList<string> Texts, string? Spent) messages, List<PolicyDecision> denied)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].Failure is { } failure)
            {
                Fail(failure, denied);
            }
            else if (messages.Spent is { } spent)
            {
                Fail("failed messageExpression: " + spent, denied);
            }
            else if (outcomes[i].Value is not CelBool { Value: true })
            {
                denied.Add(new(Text(validations[i].Rule, messages.Texts[i]), validations[i].Rule.Reason ?? "Invalid"));
            }
        }
    }

    /// <summary>All messages are made, also of what was not denied: they share a budget.</summary>
    private (IReadOnlyList<string> Texts, string? Spent) Messages(ExpressionRun run)
    {
        var texts = new string[validations.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var outcome = validations[i].Message is { } expression ? run.Evaluate(expression) : default;
            if (outcome.IsSpent)
            {
                return ([], outcome.Failure);
            }

            texts[i] = (outcome.Value as CelString)?.Value.Trim() ?? "";
        }

        return (texts, null);
    }

    private static string Text(Validation rule, string made)
    {
        if (made.Length > 0 && !made.Contains('\n', StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(made) <= LongestMessage)
        {
            return made;
        }

        var given = rule.Message.Trim();
        return given.Length > 0 ? given : "failed expression: " + rule.Expression.Trim();
    }

    /// <summary>There is no audit log to put annotations into, but one that cannot be made denies all the same.</summary>
    private PolicyVerdict Annotate(ExpressionRun run, List<PolicyDecision> denied)
    {
        List<string> failures = [];
        foreach (var annotation in annotations)
        {
            var outcome = run.Evaluate(annotation);
            if (outcome.IsSpent)
            {
                return Failed(outcome.Failure!);
            }

            if (outcome.Failure is { } failure && !failsOpen)
            {
                failures.Add(failure);
            }
        }

        return new(denied, failures);
    }

    private PolicyVerdict Failed(string why)
    {
        List<PolicyDecision> denied = [];
        Fail(why, denied);
        return new(denied, []);
    }

    private void Fail(string why, List<PolicyDecision> denied)
    {
        if (!failsOpen)
        {
            denied.Add(new(why, ""));
        }
    }

    private CompiledValidation Read(Validation rule) => new(
        rule,
        scope.Compile(rule.Expression, ExpressionUse.Validation),
        string.IsNullOrWhiteSpace(rule.MessageExpression) ? null : scope.Compile(rule.MessageExpression, ExpressionUse.Message));
}
