using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Syntax;

/// <summary>Makes the nodes that a macro expands to, all at the place of the macro and with numbers of their own.</summary>
public sealed class CelNodeFactory
{
    private readonly Func<int> nextId;
    private readonly Action<int, string> fail;

    /// <summary>Makes a factory.</summary>
    /// <param name="nextId">Gives the next number of the expression.</param>
    /// <param name="offset">The place of the macro, in code points.</param>
    /// <param name="fail">Tells what is wrong at a place.</param>
    internal CelNodeFactory(Func<int> nextId, int offset, Action<int, string> fail)
    {
        this.nextId = nextId;
        this.fail = fail;
        Offset = offset;
    }

    /// <summary>The place of the macro, in code points.</summary>
    public int Offset { get; }

    /// <summary>A value.</summary>
    public CelNode Constant(CelValue value) => new CelConstant(nextId(), Offset, value);

    /// <summary>A name.</summary>
    public CelNode Ident(string name) => new CelIdent(nextId(), Offset, name);

    /// <summary>A call that is not on a target.</summary>
    public CelNode Call(string function, params CelNode[] arguments) => new CelCall(nextId(), Offset, function, null, arguments);

    /// <summary>A call on a target.</summary>
    public CelNode CallOn(CelNode target, string function, params CelNode[] arguments) => new CelCall(nextId(), Offset, function, target, arguments);

    /// <summary>A field, or whether it is set.</summary>
    public CelNode Select(CelNode operand, string field, bool isTest = false) => new CelSelect(nextId(), Offset, operand, field, isTest);

    /// <summary>A list.</summary>
    public CelNode List(params CelNode[] items) => new CelListNode(nextId(), Offset, items, []);

    /// <summary>A map.</summary>
    public CelNode Map(params (CelNode Key, CelNode Value)[] entries) =>
        new CelMapNode(nextId(), Offset, [.. entries.Select(e => new CelEntry(nextId(), Offset, e.Key, e.Value, IsOptional: false))]);

    /// <summary>A loop.</summary>
    public CelNode Loop(string variable, string? second, CelNode range, string accumulator, CelNode start, CelNode condition, CelNode step, CelNode result) =>
        new CelComprehension(nextId(), Offset, variable, second, range, accumulator, start, condition, step, result);

    /// <summary>Tells what is wrong with the use of the macro, at the place of a node.</summary>
    /// <returns>Null, for the macro to give back.</returns>
    public CelNode? Fail(CelNode at, string message)
    {
        fail(at.Offset, message);
        return null;
    }
}
