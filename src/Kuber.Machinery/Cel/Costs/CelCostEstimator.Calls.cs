using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Costs;

/// <content>What calls may cost.</content>
public sealed partial class CelCostEstimator
{
    private CelCost Call(CelCall call)
    {
        switch (call.Function)
        {
            case "dyn" when call is { Target: null, Arguments: [var argument] }:
                var cost = Cost(argument) + CelCost.Fixed(1);
                Know(call, SizeOf(argument));
                Know(call, EntriesOf(argument));
                return cost;
            case "_&&_" or "_||_":
                return Logic(call.Arguments);
            case "_?_:_":
                return Choice(call);
        }

        var ids = ast.OverloadsOf(call);
        if (ids.Count == 0)
        {
            return CelCost.None;
        }

        var qualified = ast.ReferenceOf(call)?.Function;
        // An optional field, a.?b, is no function of its own.
        var overloads = environment.Function(qualified ?? call.Function.TrimStart('.'))?.Overloads.Where(o => ids.Contains(o.Id)) ?? [];
        CelNode[] nodes = call.Target is { } target && qualified is null ? [target, .. call.Arguments] : [.. call.Arguments];
        var inner = Sum(nodes.Select(Cost));
        var arguments = nodes.Select(Argument).ToArray();
        CelCost? own = null;
        CelSize? size = null;
        foreach (var overload in overloads)
        {
            var estimate = ComparesOpaque(call, arguments) ? new(CelCost.Fixed(1), null) : overload.Estimate?.Invoke(arguments) ?? new(CelCost.Fixed(1), null);
            own = own?.Union(estimate.Cost) ?? estimate.Cost;
            size = estimate.Result is { } result ? size?.Union(result) ?? result : size;
            size = Inside(call, overload, size) ?? SizeOf(call);
        }

        Know(call, size);
        return inner + (own ?? CelCost.Fixed(1));
    }

    /// <summary>Either side may decide alone: at least the left one is evaluated.</summary>
    private CelCost Logic(IReadOnlyList<CelNode> sides)
    {
        var left = Cost(sides[0]);
        return new(left.Min, (left + Sum(sides.Skip(1).Select(Cost))).Max);
    }

    private CelCost Choice(CelCall call)
    {
        var cost = Cost(call.Arguments[0]) + Cost(call.Arguments[1]).Union(Cost(call.Arguments[2]));
        Know(call, EntrySize.Union(EntriesOf(call.Arguments[1]), EntriesOf(call.Arguments[2])));
        known[call.Id] = SizeOrUnbounded(call.Arguments[1]).Union(SizeOrUnbounded(call.Arguments[2]));
        return cost;
    }

    /// <summary>What is known of the result where it is an item, or of its items where it is two values together.</summary>
    private CelSize? Inside(CelCall call, CelOverload overload, CelSize? size)
    {
        switch (overload.Id)
        {
            case "index_list":
                paths[call.Id] = PathOf(call.Arguments[0]).Add("@items");
                return EntriesOf(call.Arguments[0])?.Value;
            case "index_map":
                paths[call.Id] = PathOf(call.Arguments[0]).Add("@values");
                return EntriesOf(call.Arguments[0])?.Value;
            case "add_list" or "add_string" or "add_bytes":
                Know(call, EntrySize.Union(EntriesOf(call.Arguments[0]), EntriesOf(call.Arguments[1])));
                return size;
            default:
                return size;
        }
    }

    /// <summary>Whether two values of libraries are compared, such as quantities or addresses, which are small.</summary>
    private static bool ComparesOpaque(CelCall call, CelCostArgument[] arguments) =>
        call.Function == "_==_" && arguments[0].Type is { Kind: CelKind.Opaque, IsOptional: false } type && type.Equals(arguments[1].Type);

    private CelCostArgument Argument(CelNode node)
    {
        var path = PathOf(node);
        return new(node, ast.TypeOf(node), SizeOf(node), path.IsEmpty ? null : sizes(path.Add("@items")));
    }
}
