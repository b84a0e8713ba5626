using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.TwoVariables;

/// <summary>Loops over lists and maps with a variable for the index or key and one for the item or value.</summary>
public static class TwoVariablesLibrary
{
    private const string Insert = "cel.@mapInsert";

    private static readonly CelType AnyMap = CelType.MapOf(CelType.Parameter("K"), CelType.Parameter("V"));

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("cel.lib.ext.comprev2")
    {
        Functions =
        [
            new(Insert,
                new CelOverload("@mapInsert_map_key_value", [AnyMap, CelType.Parameter("K"), CelType.Parameter("V")], AnyMap, static a => InsertEntry((CelMap)a[0], a[1], a[2])),
                new CelOverload("@mapInsert_map_map", [AnyMap, AnyMap], AnyMap, static a => InsertAll((CelMap)a[0], (CelMap)a[1]))),
        ],
        Macros =
        [
            new("all", 3, IsMember: true, All),
            new("exists", 3, IsMember: true, Exists),
            new("existsOne", 3, IsMember: true, ExistsOne),
            new("exists_one", 3, IsMember: true, ExistsOne),
            new("transformList", 3, IsMember: true, TransformList),
            new("transformList", 4, IsMember: true, TransformList),
            new("transformMap", 3, IsMember: true, TransformMap),
            new("transformMap", 4, IsMember: true, TransformMap),
            new("transformMapEntry", 3, IsMember: true, TransformMapEntry),
            new("transformMapEntry", 4, IsMember: true, TransformMapEntry),
        ],
    };

    private static CelValue InsertEntry(CelMap map, CelValue key, CelValue value) =>
        (CelValue?)CelEntries.With(map, key, value) ?? new CelError($"insert failed: key {CelFormatting.Plain(key)} already exists");

    private static CelValue InsertAll(CelMap map, CelMap other)
    {
        CelValue result = map;
        foreach (var key in other.Keys)
        {
            result = InsertEntry((CelMap)result, key, other.Find(key)!);
            if (result.IsError)
            {
                return result;
            }
        }

        return result;
    }

    private static CelNode Result(CelNodeFactory nodes) => nodes.Ident(StandardMacros.Accumulator);

    private static CelNode? All(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) => Loop(
        nodes,
        range,
        arguments,
        static n => n.Constant(CelBool.True),
        static n => n.Call("@not_strictly_false", Result(n)),
        n => n.Call("_&&_", Result(n), arguments[2]),
        Result);

    private static CelNode? Exists(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) => Loop(
        nodes,
        range,
        arguments,
        static n => n.Constant(CelBool.False),
        static n => n.Call("@not_strictly_false", n.Call("!_", Result(n))),
        n => n.Call("_||_", Result(n), arguments[2]),
        Result);

    private static CelNode? ExistsOne(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) => Loop(
        nodes,
        range,
        arguments,
        static n => n.Constant(new CelInt(0)),
        static n => n.Constant(CelBool.True),
        n => n.Call("_?_:_", arguments[2], n.Call("_+_", Result(n), n.Constant(new CelInt(1))), Result(n)),
        static n => n.Call("_==_", Result(n), n.Constant(new CelInt(1))));

    private static CelNode? TransformList(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) =>
        Transform(nodes, range, arguments, static n => n.List(), (n, value) => n.Call("_+_", Result(n), n.List(value)));

    private static CelNode? TransformMap(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) =>
        Transform(nodes, range, arguments, static n => n.Map(), (n, value) => n.Call(Insert, Result(n), n.Ident(((CelIdent)arguments[0]).Name), value));

    private static CelNode? TransformMapEntry(CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments) =>
        Transform(nodes, range, arguments, static n => n.Map(), static (n, entry) => n.Call(Insert, Result(n), entry));

    // With four arguments the third says which items are taken.
    private static CelNode? Transform(
        CelNodeFactory nodes, CelNode? range, IReadOnlyList<CelNode> arguments, Func<CelNodeFactory, CelNode> start, Func<CelNodeFactory, CelNode, CelNode> add) => Loop(
        nodes,
        range,
        arguments,
        start,
        static n => n.Constant(CelBool.True),
        n => arguments.Count == 4 ? n.Call("_?_:_", arguments[2], add(n, arguments[3]), Result(n)) : add(n, arguments[2]),
        Result);

    private static CelNode? Loop(
        CelNodeFactory nodes,
        CelNode? range,
        IReadOnlyList<CelNode> arguments,
        Func<CelNodeFactory, CelNode> start,
        Func<CelNodeFactory, CelNode> condition,
        Func<CelNodeFactory, CelNode> step,
        Func<CelNodeFactory, CelNode> result)
    {
        if (StandardMacros.VariableOf(nodes, arguments[0]) is not { } first || StandardMacros.VariableOf(nodes, arguments[1]) is not { } second)
        {
            return nodes.Constant(CelNull.Value);
        }

        return nodes.Loop(first, second, range!, StandardMacros.Accumulator, start(nodes), condition(nodes), step(nodes), result(nodes));
    }
}
