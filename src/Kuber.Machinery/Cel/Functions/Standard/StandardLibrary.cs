using System.Collections.Immutable;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>The operators, functions and macros that the language itself has.</summary>
internal static class StandardLibrary
{
    public static CelLibrary Library { get; } = new("stdlib")
    {
        Functions =
        [
            .. Control(),
            .. StandardArithmetic.Functions,
            .. StandardComparisons.Functions,
            .. StandardStrings.Functions,
            .. StandardConversions.Functions,
            .. StandardTime.Functions,
            .. Containers(),
        ],
        Macros = StandardMacros.All,
    };

    // These are evaluated by steps of their own; the overloads are there for their types.
    private static ImmutableArray<CelFunction> Control()
    {
        var any = CelType.Parameter("A");
        return
        [
            new("_?_:_", new CelOverload("conditional", [CelType.Bool, any, any], any, Never)),
            new("_&&_", new CelOverload("logical_and", [CelType.Bool, CelType.Bool], CelType.Bool, Never)),
            new("_||_", new CelOverload("logical_or", [CelType.Bool, CelType.Bool], CelType.Bool, Never)),
            new("@not_strictly_false", new CelOverload("not_strictly_false", [CelType.Bool], CelType.Bool, Never)),
            new("!_", new CelOverload("logical_not", [CelType.Bool], CelType.Bool, static a => CelBool.Of(!((CelBool)a[0]).Value))),
            new("type", new CelOverload("type", [any], CelType.TypeOf(any), static a => new CelTypeValue(a[0].Type))),
            new("dyn", new CelOverload("to_dyn", [any], CelType.Dyn, static a => a[0])),
        ];
    }

    private static ImmutableArray<CelFunction> Containers()
    {
        var (any, key, value) = (CelType.Parameter("A"), CelType.Parameter("A"), CelType.Parameter("B"));
        var (list, map) = (CelType.ListOf(any), CelType.MapOf(key, value));
        return
        [
            new("_[_]", new CelOverload("index_list", [list, CelType.Int], any, Never), new CelOverload("index_map", [map, key], value, Never)),
            new(
                "@in",
                new CelOverload("in_list", [any, list], CelType.Bool, static a => CelBool.Of(Holds((CelList)a[1], a[0])))
                {
                    Estimate = static a => new(StandardCosts.SizeOf(a[1]).CostOf(1), null),
                    Cost = static (a, _) => StandardCosts.SizeOf(a[1]),
                },
                new CelOverload("in_map", [key, map], CelType.Bool, static a => CelBool.Of(((CelMap)a[1]).Find(a[0]) is not null))),
            new(
                "size",
                Size("size_bytes", CelType.Bytes, isMember: false),
                Size("bytes_size", CelType.Bytes, isMember: true),
                Size("size_list", list, isMember: false),
                Size("list_size", list, isMember: true),
                Size("size_map", map, isMember: false),
                Size("map_size", map, isMember: true),
                Size("size_string", CelType.String, isMember: false),
                Size("string_size", CelType.String, isMember: true)),
        ];
    }

    private static CelOverload Size(string id, CelType type, bool isMember) =>
        new(id, [type], CelType.Int, static a => a[0].Size is { } size ? new CelInt(size) : CelError.NoSuchOverload) { IsMember = isMember };

    private static bool Holds(CelList list, CelValue value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].IsEqualTo(value))
            {
                return true;
            }
        }

        return false;
    }

    private static CelValue Never(CelValue[] arguments) => throw new InvalidOperationException("this is evaluated by a step of its own");
}
