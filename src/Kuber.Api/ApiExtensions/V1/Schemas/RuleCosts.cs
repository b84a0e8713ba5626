using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Adds up what the rules of a resource may cost, and keeps what is wrong with them until all else is checked.</summary>
/// <param name="reader">Reads the rules.</param>
/// <param name="keepsCosts">Whether single rules may cost what they like, because they have not changed.</param>
internal sealed class RuleCosts(IRuleReader reader, bool keepsCosts)
{
    private const ulong MostOfRule = 10_000_000;
    private const ulong MostOfResource = 100_000_000;
    private const int Shown = 4;

    private readonly List<(FieldPath Path, ulong Cost)> expensive = [];
    private ulong total;

    /// <summary>What is wrong with rules.</summary>
    public FieldErrors Errors { get; } = new();

    /// <summary>Checks the rules of a part of the schema.</summary>
    /// <param name="schema">The part, with which nothing else is wrong.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="path">Its path.</param>
    public void Check(JSONSchemaProps schema, SchemaContext context, FieldPath path)
    {
        var at = path.Child("x-kubernetes-validations");
        if (reader.Read(schema, context.IsRoot || schema.XKubernetesEmbeddedResource) is not { } readings)
        {
            Errors.InternalError(at, "internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations");
            return;
        }

        for (var i = 0; i < readings.Count; i++)
        {
            Check(schema.XKubernetesValidations[i], readings[i], context, at.Index(i));
        }
    }

    /// <summary>Adds what is wrong with the costs of all rules together.</summary>
    public void CheckTotal(FieldPath path, FieldErrors errors)
    {
        if (total <= MostOfResource)
        {
            return;
        }

        foreach (var (at, _) in expensive)
        {
            errors.Forbidden(at, "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema");
        }

        errors.Forbidden(path, Excess("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", total, MostOfResource));
    }

    private void Check(ValidationRule rule, RuleReading reading, SchemaContext context, FieldPath path)
    {
        var ruleCost = Product(reading.Cost, context.Cardinality ?? reading.MostValues);
        Observe(path.Child("rule"), "estimated rule cost", ruleCost);
        if (reading.Problem is { } problem)
        {
            Errors.Invalid(path.Child("rule"), GoView.Of(rule), problem);
        }

        if (reading.MessageProblem is { } messageProblem)
        {
            Errors.Invalid(path.Child("messageExpression"), GoView.Of(rule), messageProblem);
        }
        else if (reading.MessageCost is { } messageCost)
        {
            // A message is made once, however many values there are.
            Observe(path.Child("messageExpression"), "estimated messageExpression cost", messageCost);
        }

        if (reading.UsesOldSelf)
        {
            if (context.Uncorrelatable is { } uncorrelatable)
            {
                Errors.Invalid(path.Child("rule"), rule.Rule, $"oldSelf cannot be used on the uncorrelatable portion of the schema within {uncorrelatable}");
            }
        }
        else if (rule.OptionalOldSelf is { } optional)
        {
            Errors.Invalid(path.Child("optionalOldSelf"), optional, "may not be set if oldSelf is not used in rule");
        }
    }

    private void Observe(FieldPath path, string name, ulong cost)
    {
        if (!keepsCosts && cost > MostOfRule)
        {
            Errors.Forbidden(path, Excess(name, cost, MostOfRule));
        }

        total = cost > ulong.MaxValue - total ? ulong.MaxValue : total + cost;
        if (cost < MostOfResource / 100)
        {
            return;
        }

        var place = expensive.FindIndex(e => e.Cost < cost);
        expensive.Insert(place < 0 ? expensive.Count : place, (path, cost));
        if (expensive.Count > Shown)
        {
            expensive.RemoveAt(Shown);
        }
    }

    private static ulong Product(ulong cost, ulong times) => cost != 0 && times > ulong.MaxValue / cost ? ulong.MaxValue : cost * times;

    private static string Excess(string name, ulong cost, ulong limit)
    {
        var factor = cost / (double)limit;
        var shown = factor > 100 ? "more than 100x" : factor.ToString(factor < 1.5 ? "F6" : "F1", CultureInfo.InvariantCulture) + "x";
        return $"{name} exceeds budget by factor of {shown} (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";
    }
}
