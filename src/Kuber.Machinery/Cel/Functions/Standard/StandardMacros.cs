using System.Collections.Immutable;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>The macros of the language: has, all, exists, exists_one, map and filter.</summary>
internal static class StandardMacros
{
    /// <summary>The name of what a loop builds up.</summary>
    public const string Accumulator = "@result";

    public static ImmutableArray<CelMacro> All { get; } =
    [
        new("has", 1, IsMember: false, Has),
        new("all", 2, IsMember: true, (make, target, arguments) => Quantified(make, target!, arguments, "all")),
        new("exists", 2, IsMember: true, (make, target, arguments) => Quantified(make, target!, arguments, "exists")),
        new("exists_one", 2, IsMember: true, ExistsOne),
        new("existsOne", 2, IsMember: true, ExistsOne),
        new("map", 2, IsMember: true, (make, target, arguments) => Collect(make, target!, arguments, null, arguments[1])),
        new("map", 3, IsMember: true, (make, target, arguments) => Collect(make, target!, arguments, arguments[1], arguments[2])),
        new("filter", 2, IsMember: true, (make, target, arguments) => Collect(make, target!, arguments, arguments[1], null)),
    ];

    /// <summary>The name that a loop gives its items; null, and told, where the node is no fitting name.</summary>
    public static string? VariableOf(CelNodeFactory make, CelNode node)
    {
        if (node is not CelIdent ident || ident.Name.StartsWith('.'))
        {
            make.Fail(node, "argument must be a simple name");
            return null;
        }

        if (ident.Name is Accumulator or "__result__")
        {
            make.Fail(node, "iteration variable overwrites accumulator variable");
            return null;
        }

        return ident.Name;
    }

    private static CelNode? Has(CelNodeFactory make, CelNode? target, IReadOnlyList<CelNode> arguments) => arguments[0] is CelSelect { IsTest: false } select
        ? make.Select(select.Operand, select.Field, isTest: true)
        : make.Fail(arguments[0], "invalid argument to has() macro");

    private static CelNode? Quantified(CelNodeFactory make, CelNode target, IReadOnlyList<CelNode> arguments, string name)
    {
        if (VariableOf(make, arguments[0]) is not { } variable)
        {
            return make.Constant(CelNull.Value);
        }

        var isAll = name == "all";
        var going = isAll ? make.Ident(Accumulator) : make.Call("!_", make.Ident(Accumulator));
        return make.Loop(
            variable,
            null,
            target,
            Accumulator,
            make.Constant(CelBool.Of(isAll)),
            make.Call("@not_strictly_false", going),
            make.Call(isAll ? "_&&_" : "_||_", make.Ident(Accumulator), arguments[1]),
            make.Ident(Accumulator));
    }

    private static CelNode? ExistsOne(CelNodeFactory make, CelNode? target, IReadOnlyList<CelNode> arguments)
    {
        if (VariableOf(make, arguments[0]) is not { } variable)
        {
            return make.Constant(CelNull.Value);
        }

        var one = make.Constant(new CelInt(1));
        var step = make.Call("_?_:_", arguments[1], make.Call("_+_", make.Ident(Accumulator), one), make.Ident(Accumulator));
        return make.Loop(
            variable, null, target!, Accumulator, make.Constant(new CelInt(0)), make.Constant(CelBool.True), step, make.Call("_==_", make.Ident(Accumulator), make.Constant(new CelInt(1))));
    }

    /// <summary>A loop that makes a list of values, of those items for which a condition holds.</summary>
    public static CelNode Collect(CelNodeFactory make, CelNode target, IReadOnlyList<CelNode> arguments, CelNode? condition, CelNode? value)
    {
        if (VariableOf(make, arguments[0]) is not { } variable)
        {
            return make.Constant(CelNull.Value);
        }

        var step = make.Call("_+_", make.Ident(Accumulator), make.List(value ?? arguments[0]));
        if (condition is not null)
        {
            step = make.Call("_?_:_", condition, step, make.Ident(Accumulator));
        }

        return make.Loop(variable, null, target, Accumulator, make.List(), make.Constant(CelBool.True), step, make.Ident(Accumulator));
    }
}
