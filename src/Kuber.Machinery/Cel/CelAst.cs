using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel;

/// <summary>A checked expression. Immutable.</summary>
public sealed class CelAst
{
    private readonly Dictionary<int, CelType> types;
    private readonly Dictionary<int, IReadOnlyList<string>> overloads;
    private readonly Dictionary<int, CelReference> names;

    internal CelAst(string source, CelNode root, Dictionary<int, CelType> types, Dictionary<int, IReadOnlyList<string>> overloads, Dictionary<int, CelReference> names)
    {
        Source = source;
        Root = root;
        this.types = types;
        this.overloads = overloads;
        this.names = names;
    }

    /// <summary>The expression as it was written.</summary>
    public string Source { get; }

    /// <summary>Its outermost node.</summary>
    public CelNode Root { get; }

    /// <summary>The type of its value.</summary>
    public CelType Type => TypeOf(Root);

    /// <summary>The type of a node's value.</summary>
    public CelType TypeOf(CelNode node) => types.GetValueOrDefault(node.Id) ?? CelType.Dyn;

    /// <summary>The ids of the overloads that a call may mean.</summary>
    public IReadOnlyList<string> OverloadsOf(CelNode call) => overloads.GetValueOrDefault(call.Id) ?? [];

    /// <summary>Whether the value of a variable of the environment is read.</summary>
    public bool Uses(string variable) => names.Values.Any(reference => reference.Constant is null && reference.Function is null && reference.Name == variable);

    /// <summary>What a name, or a chain of names, stands for; null for the variables of loops and all else.</summary>
    internal CelReference? ReferenceOf(CelNode node) => names.GetValueOrDefault(node.Id);

    /// <summary>What the name of an object, or of a function that is written like a member, stands for.</summary>
    internal sealed record CelReference(string Name, CelValue? Constant, string? Function);
}
