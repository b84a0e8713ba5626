using System.Globalization;
using Kuber.Api.Runtime;

namespace Kuber.Api.Selectors;

/// <summary>One condition of a label selector.</summary>
/// <param name="Key">The key of the label.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What it is compared with, sorted; empty for <see cref="SelectorOperator.Exists"/> and <see cref="SelectorOperator.DoesNotExist"/>.</param>
public sealed record SelectorRequirement(string Key, SelectorOperator Operator, IReadOnlyList<string> Values)
{
    /// <summary>Whether the labels meet the condition.</summary>
    public bool Matches(ApiMap<string> labels)
    {
        var has = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            SelectorOperator.In or SelectorOperator.Equals or SelectorOperator.DoubleEquals => has && Values.Contains(value!),
            SelectorOperator.NotIn or SelectorOperator.NotEquals => !has || !Values.Contains(value!),
            SelectorOperator.Exists => has,
            SelectorOperator.DoesNotExist => !has,
            _ => has && Number(value!) is { } number && Number(Values[0]) is { } bound
                && (Operator == SelectorOperator.GreaterThan ? number > bound : number < bound),
        };
    }

    /// <summary>The condition as text, such as <c>app in (a,b)</c>.</summary>
    public override string ToString() => Operator switch
    {
        SelectorOperator.Exists => Key,
        SelectorOperator.DoesNotExist => "!" + Key,
        SelectorOperator.In => $"{Key} in ({string.Join(',', Values)})",
        SelectorOperator.NotIn => $"{Key} notin ({string.Join(',', Values)})",
        SelectorOperator.Equals => $"{Key}={Values[0]}",
        SelectorOperator.DoubleEquals => $"{Key}=={Values[0]}",
        SelectorOperator.NotEquals => $"{Key}!={Values[0]}",
        SelectorOperator.GreaterThan => $"{Key}>{Values[0]}",
        _ => $"{Key}<{Values[0]}",
    };

    internal static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
