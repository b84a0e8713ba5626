using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>The cost model of the language: going through a text costs a tenth for each character, a pattern a quarter.</summary>
public static class StandardCosts
{
    /// <summary>The cost of going through one unit of a text.</summary>
    public const double Traversal = 0.1;

    /// <summary>The cost of one character of a pattern.</summary>
    public const double Pattern = 0.25;

    /// <summary>The size of a value as costs count it; 1 for what has none.</summary>
    public static ulong SizeOf(CelValue value) => value.Size is { } size ? (ulong)size : 1;

    /// <summary>The size an argument may have.</summary>
    public static CelSize SizeOf(CelCostArgument argument) => argument.Size ?? CelSize.Unbounded;

    /// <summary>What going through one value has cost.</summary>
    public static ulong Through(CelValue value) => CelCost.Scaled(SizeOf(value), Traversal);

    /// <summary>What comparing two values has cost: the shorter one is gone through.</summary>
    public static ulong Comparing(CelValue[] arguments, CelValue result) => CelCost.Scaled(Math.Min(SizeOf(arguments[0]), SizeOf(arguments[1])), Traversal);

    /// <summary>What comparing two values may cost.</summary>
    public static CelCallCost Comparing(IReadOnlyList<CelCostArgument> arguments)
    {
        var most = Math.Min(SizeOf(arguments[0]).Max, SizeOf(arguments[1]).Max);
        return new(new CelSize(most > 0 ? 1u : 0u, most).CostOf(Traversal), null);
    }

    /// <summary>
    /// What asking if two values are equal may cost: 1 for those of libraries, such as quantities, but formats are compared by
    /// their names and URLs by their texts. Upstream has no such costs for <c>!=</c>.
    /// </summary>
    public static CelCallCost Equality(IReadOnlyList<CelCostArgument> arguments)
    {
        const ulong LongestFormatName = 64;
        var type = arguments[0].Type;
        if (type.Kind != CelKind.Opaque || type.IsOptional || !type.Equals(arguments[1].Type))
        {
            return Comparing(arguments);
        }

        var most = type.Name switch
        {
            "kubernetes.NamedFormat" => LongestFormatName,
            "kubernetes.URL" => arguments[1].Size?.Max ?? 1,
            _ => 1u,
        };
        return new(new CelSize(1, most).CostOf(most == 1 ? 1 : Traversal), null);
    }

    /// <summary>What looking for one text in another has cost.</summary>
    public static ulong Searching(CelValue[] arguments, CelValue result) => CelCost.Product(Through(arguments[0]), Through(arguments[1]));

    /// <summary>What looking for one text in another may cost.</summary>
    public static CelCallCost Searching(IReadOnlyList<CelCostArgument> arguments) =>
        new(SizeOf(arguments[0]).CostOf(Traversal) * SizeOf(arguments[1]).CostOf(Traversal), null);

    /// <summary>What matching a text with a pattern has cost.</summary>
    public static ulong Matching(CelValue[] arguments, CelValue result) =>
        CelCost.Product(CelCost.Scaled(CelCost.Sum(SizeOf(arguments[0]), 1), Traversal), CelCost.Scaled(SizeOf(arguments[1]), Pattern));

    /// <summary>What matching a text with a pattern may cost.</summary>
    public static CelCallCost Matching(IReadOnlyList<CelCostArgument> arguments) =>
        new((SizeOf(arguments[0]) + CelSize.Fixed(1)).CostOf(Traversal) * SizeOf(arguments[1]).CostOf(Pattern), null);
}
