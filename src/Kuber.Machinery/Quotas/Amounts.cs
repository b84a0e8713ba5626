using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>Reckoning with amounts of named resources.</summary>
public static class Amounts
{
    /// <summary>The sum, with all names of either.</summary>
    public static ApiMap<Quantity> Plus(this ApiMap<Quantity> left, ApiMap<Quantity> right)
    {
        if (right.IsEmpty)
        {
            return left;
        }

        var sum = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in left.AsSpan())
        {
            sum[name] = amount;
        }

        foreach (var (name, amount) in right.AsSpan())
        {
            sum[name] = sum.TryGetValue(name, out var present) ? present + amount : amount;
        }

        return sum.ToApiMap();
    }

    /// <summary>What is more than another amount; names of which there is no more are left out.</summary>
    public static ApiMap<Quantity> MoreThan(this ApiMap<Quantity> left, ApiMap<Quantity> right) =>
        left.Where(e => e.Value > right.GetValueOrDefault(e.Key)).Select(e => KeyValuePair.Create(e.Key, e.Value - right.GetValueOrDefault(e.Key))).ToApiMap();

    /// <summary>The difference in the names of <paramref name="left"/>, never below nothing.</summary>
    public static ApiMap<Quantity> Less(this ApiMap<Quantity> left, ApiMap<Quantity> right) =>
        left.Select(e => KeyValuePair.Create(e.Key, right.GetValueOrDefault(e.Key) is var less && less < e.Value ? e.Value - less : default)).ToApiMap();

    /// <summary>The amounts of some names.</summary>
    public static ApiMap<Quantity> Only(this ApiMap<Quantity> amounts, Func<string, bool> wanted) => amounts.Where(e => wanted(e.Key)).ToApiMap();

    /// <summary>The amounts as people read them: <c>cpu=1,memory=1Gi</c>.</summary>
    public static string Text(this ApiMap<Quantity> amounts) => string.Join(',', amounts.Select(static e => $"{e.Key}={e.Value}"));
}
