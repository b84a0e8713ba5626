using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Lists;

/// <summary>Loops that macros of libraries have in common.</summary>
internal static class ListMacros
{
    /// <summary>What loops build up is called so.</summary>
    public const string Accumulator = "@result";

    /// <summary><c>target.map(name, value)</c>; null where the first argument is no name, which is told.</summary>
    public static CelNode? Map(CelNodeFactory nodes, CelNode target, IReadOnlyList<CelNode> arguments)
    {
        if (arguments[0] is not CelIdent { Name: var name })
        {
            return nodes.Fail(arguments[0], "argument is not an identifier");
        }

        if (name is Accumulator or "__result__")
        {
            return nodes.Fail(arguments[0], "iteration variable overwrites accumulator variable");
        }

        var step = nodes.Call("_+_", nodes.Ident(Accumulator), nodes.List(arguments[1]));
        return nodes.Loop(name, null, target, Accumulator, nodes.List(), nodes.Constant(CelBool.True), step, nodes.Ident(Accumulator));
    }
}
