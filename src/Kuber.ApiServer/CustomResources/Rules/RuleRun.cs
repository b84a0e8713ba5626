using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Evaluates the rules of a definition on an object, within a budget that all share.</summary>
internal sealed class RuleRun
{
    private const string OutOfBudget = "validation failed due to running out of cost budget, no further validation rules will be run";
    private readonly FieldErrors errors;
    private long budget = RuleBudgets.Object;

    private RuleRun(FieldErrors errors) => this.errors = errors;

    /// <summary>Checks an object.</summary>
    /// <param name="rules">The rules of its version.</param>
    /// <param name="value">The object.</param>
    /// <param name="old">The same before the change; null where it is new.</param>
    /// <param name="errors">Takes what is wrong. Where the shape of the object is wrong already, the rules are not looked at, which is said too.</param>
    public static void Check(RuleNode rules, ApiValue value, ApiValue? old, FieldErrors errors)
    {
        if (errors.Any(static e => e.Type is FieldErrorType.NotSupported or FieldErrorType.Required or FieldErrorType.TooLong or FieldErrorType.TooMany or FieldErrorType.TypeInvalid))
        {
            errors.Invalid(FieldPath.None, null, "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation");
            return;
        }

        new RuleRun(errors).Visit(rules, FieldPath.None, value, old, old is { } before ? new(new(value, before), null) : default);
    }

    /// <summary>Checks a value and all in it; false to end here.</summary>
    private bool Visit(RuleNode node, FieldPath path, ApiValue value, ApiValue? old, Ratcheting ratcheting)
    {
        if (value.IsNull)
        {
            // What a field that is not set must be is for rules around it to say.
            return true;
        }

        var before = old is { IsNull: false } ? old : null;
        return Evaluate(node, path, value, before, ratcheting)
            && (value.IsMap ? Fields(node, path, value, before, ratcheting) : !value.IsList || node.Items is null || Items(node, path, value, before, ratcheting));
    }

    private bool Fields(RuleNode node, FieldPath path, ApiValue value, ApiValue? old, Ratcheting ratcheting)
    {
        foreach (var (name, field) in value.Map!.Sorted)
        {
            ApiValue? before = old is { IsMap: true } map && map.Has(name) ? map[name] : null;
            var inner = ratcheting.Key(name);
            if ((node.Additional is { } additional && !Visit(additional, path.Key(name), field, before, inner))
                || (node.Properties.TryGetValue(name, out var property) && !Visit(property, path.Child(name), field, before, inner)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Items(RuleNode node, FieldPath path, ApiValue value, ApiValue? old, Ratcheting ratcheting)
    {
        for (var i = 0; i < value.Count; i++)
        {
            var item = value.Items[i];
            if (!Visit(node.Items!, path.Index(i), item, Correlated.OldItem(old, item, node.Schema), ratcheting.Index(i, node.Schema)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Evaluate(RuleNode node, FieldPath path, ApiValue value, ApiValue? old, Ratcheting ratcheting)
    {
        if (node.Rules.Count == 0)
        {
            return true;
        }

        RuleErrors place = new(path, value, node.Schema.Type, errors);
        if (budget <= 0)
        {
            place.Fail(OutOfBudget);
            return false;
        }

        var self = RuleValues.Of(value, node.Types);
        var oldSelf = old is { } before ? RuleValues.Of(before, node.Types) : null;
        RuleVariables plain = new(self, oldSelf);
        foreach (var rule in node.Rules)
        {
            if (rule.Problem is not null)
            {
                place.Fail("rule compile error: " + rule.Problem);
            }
            else if (rule.Program is not null && (!rule.UsesOldSelf || oldSelf is not null || rule.HasOptionalOldSelf))
            {
                var variables = rule.HasOptionalOldSelf ? new RuleVariables(self, oldSelf is null ? CelOptional.None : CelOptional.Of(oldSelf)) : plain;
                if (!Evaluate(rule, variables, plain, place, isKept: !rule.UsesOldSelf && ratcheting.IsUnchanged))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Evaluate(CompiledRule rule, RuleVariables variables, RuleVariables messageVariables, RuleErrors place, bool isKept)
    {
        var result = rule.Program!.Evaluate(variables, RuleBudgets.Rule);
        if (!Pay(result.Cost))
        {
            place.Fail(OutOfBudget);
            return false;
        }

        if (result.Value is CelError failure)
        {
            var isSpent = failure.Message.StartsWith("operation cancelled: actual cost limit exceeded", StringComparison.Ordinal);
            place.Fail(isSpent
                ? $"'{failure.Message}': no further validation rules will be run due to call cost exceeds limit for rule: {rule.Name}"
                : failure.Message.StartsWith("no such overload", StringComparison.Ordinal)
                    ? $"'{failure.Message}': call arguments did not match a supported operator, function or macro signature for rule: {rule.Name}"
                    : $"{failure.Message} evaluating rule: {rule.Name}");
            return !isSpent;
        }

        if (result.Value is CelBool { Value: true })
        {
            return true;
        }

        var at = rule.FieldPath.Length > 0 ? place.Below(rule.FieldPath) : place;
        var (message, problem) = Message(rule, messageVariables);
        if (problem is not null)
        {
            at.Fail(problem, isKept);
            return false;
        }

        at.Break(message, rule.Rule.Reason, isKept);
        return true;
    }

    /// <summary>The message of a rule that does not hold, or a problem that ends the run.</summary>
    private (string Message, string? Problem) Message(CompiledRule rule, RuleVariables variables)
    {
        if (rule.Message is null)
        {
            return (rule.DefaultMessage, null);
        }

        var result = rule.Message.Evaluate(variables, RuleBudgets.Rule);
        if (!Pay(result.Cost))
        {
            return ("", "messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run");
        }

        if (result.Value is CelError { IsFatal: true })
        {
            return ("", "no further validation rules will be run due to call cost exceeds limit for messageExpression: " + FieldValueText.Quote(rule.Rule.MessageExpression));
        }

        // A message that cannot be shown gives way to the one that is written down.
        var text = (result.Value as CelString)?.Value.Trim() ?? "";
        var isGood = text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && System.Text.Encoding.UTF8.GetByteCount(text) <= RuleBudgets.MessageBytes;
        return (isGood ? text : rule.DefaultMessage, null);
    }

    private bool Pay(ulong cost)
    {
        if (cost > long.MaxValue || (long)cost > budget)
        {
            return false;
        }

        budget -= (long)cost;
        return true;
    }
}
