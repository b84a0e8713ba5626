using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Optionals;

/// <summary>Values that may be none: what <c>a.?b</c> gives.</summary>
internal static class OptionalLibrary
{
    private static readonly CelType Any = CelType.Parameter("V");
    private static readonly CelType Optional = CelType.OptionalOf(Any);

    public static CelLibrary Library { get; } = new("optional")
    {
        Types = [CelType.OptionalOf(CelType.Dyn)],
        Functions =
        [
            new("optional.of", new CelOverload("optional_of", [Any], Optional, static a => CelOptional.Of(a[0]))),
            new("optional.ofNonZeroValue", new CelOverload("optional_ofNonZeroValue", [Any], Optional, static a => a[0].IsZero ? CelOptional.None : CelOptional.Of(a[0]))),
            new("optional.none", new CelOverload("optional_none", [], Optional, static _ => CelOptional.None)),
            new("optional.unwrap", new CelOverload("optional_unwrap", [CelType.ListOf(Optional)], CelType.ListOf(Any), static a => Unwrapped((CelList)a[0]))),
            new("unwrapOpt", new CelOverload("optional_unwrapOpt", [CelType.ListOf(Optional)], CelType.ListOf(Any), static a => Unwrapped((CelList)a[0])) { IsMember = true }),
            new("first", new CelOverload("list_first", [CelType.ListOf(Any)], Optional, static a => ItemOf((CelList)a[0], 0)) { IsMember = true }),
            new("last", new CelOverload("list_last", [CelType.ListOf(Any)], Optional, static a => ItemOf((CelList)a[0], ((CelList)a[0]).Count - 1)) { IsMember = true }),
            new("value", new CelOverload("optional_value", [Optional], Any, static a => ((CelOptional)a[0]).Value ?? new CelError("optional.none() dereference")) { IsMember = true }),
            new("hasValue", new CelOverload("optional_hasValue", [Optional], CelType.Bool, static a => CelBool.Of(((CelOptional)a[0]).Value is not null)) { IsMember = true }),
            new("or", new CelOverload("optional_or_optional", [Optional, Optional], Optional, static a => ((CelOptional)a[0]).Value is null ? a[1] : a[0]) { IsMember = true }),
            new("orValue", new CelOverload("optional_orValue_value", [Optional, Any], Any, static a => ((CelOptional)a[0]).Value ?? a[1]) { IsMember = true }),
            new(
                "_[?_]",
                new CelOverload("list_optindex_optional_int", [CelType.ListOf(Any), CelType.Int], Optional, Never),
                new CelOverload("optional_list_optindex_optional_int", [CelType.OptionalOf(CelType.ListOf(Any)), CelType.Int], Optional, Never),
                new CelOverload("map_optindex_optional_value", [CelType.MapOf(CelType.Parameter("K"), Any), CelType.Parameter("K")], Optional, Never),
                new CelOverload("optional_map_optindex_optional_value", [CelType.OptionalOf(CelType.MapOf(CelType.Parameter("K"), Any)), CelType.Parameter("K")], Optional, Never)),
            new(
                "_[_]",
                new CelOverload("optional_list_index_int", [CelType.OptionalOf(CelType.ListOf(Any)), CelType.Int], Optional, Never),
                new CelOverload("optional_map_index_value", [CelType.OptionalOf(CelType.MapOf(CelType.Parameter("K"), Any)), CelType.Parameter("K")], Optional, Never)),
        ],
        Macros =
        [
            new("optMap", 2, IsMember: true, static (make, target, arguments) => Mapped(make, target!, arguments, "optMap")),
            new("optFlatMap", 2, IsMember: true, static (make, target, arguments) => Mapped(make, target!, arguments, "optFlatMap")),
        ],
    };

    private static CelOptional ItemOf(CelList list, int index) => list.Count == 0 ? CelOptional.None : CelOptional.Of(list[index]);

    private static CelArray Unwrapped(CelList list)
    {
        var values = new List<CelValue>();
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not CelOptional optional)
            {
                values.Add(list[i]);
            }
            else if (optional.Value is { } there)
            {
                values.Add(there);
            }
        }

        return new(values);
    }

    // A loop without rounds, whose accumulator is the value under the given name.
    private static CelNode? Mapped(CelNodeFactory make, CelNode target, IReadOnlyList<CelNode> arguments, string name)
    {
        if (StandardMacros.VariableOf(make, arguments[0]) is not { } variable)
        {
            return make.Constant(CelNull.Value);
        }

        var mapped = make.Loop(
            "#unused", null, make.List(), variable, make.CallOn(target, "value"), make.Constant(CelBool.False), make.Ident(variable), arguments[1]);
        return make.Call(
            "_?_:_",
            make.CallOn(target, "hasValue"),
            name == "optMap" ? make.Call("optional.of", mapped) : mapped,
            make.Call("optional.none"));
    }

    private static CelValue Never(CelValue[] arguments) => throw new InvalidOperationException("this is evaluated by a step of its own");
}
