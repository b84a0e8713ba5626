using System.Collections.Frozen;
using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>Makes the steps of a checked expression: names become places, calls their overloads.</summary>
internal sealed class CelPlanner(CelEnvironment environment, CelAst ast)
{
    // Functions that are named like types; calls of them with what is written down cost nothing when they run.
    private static readonly FrozenSet<string> Conversions = FrozenSet.Create(StringComparer.Ordinal, "bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint");

    private readonly List<(string Name, int Slot)> locals = [];

    /// <summary>How many places the variables of loops need.</summary>
    public int Slots { get; private set; }

    /// <summary>Makes the steps of a node.</summary>
    public CelStep Plan(CelNode node) => node switch
    {
        CelConstant constant => new ConstantStep(constant.Value),
        CelIdent ident => Name(ident, ident.Name),
        CelSelect select => ast.ReferenceOf(select) is { } reference ? Declared(reference) : new SelectStep(Plan(select.Operand), select.Field, select.IsTest, isOptional: false),
        CelCall call => Call(call),
        CelListNode list => List(list),
        CelMapNode map => new MapStep([.. map.Entries.Select(e => (Plan(e.Key), Plan(e.Value), e.IsOptional))]),
        CelStructNode made => new StructStep((CelObjectType)((CelTypeValue)ast.ReferenceOf(made)!.Constant!).Value, [.. made.Fields.Select(f => (f.Name, Plan(f.Value), f.IsOptional))]),
        CelComprehension loop => Loop(loop),
        _ => throw new InvalidOperationException($"a node of type {node.GetType().Name} cannot be planned"),
    };

    private static CelStep Declared(CelAst.CelReference reference) =>
        reference.Constant is { } constant ? new ConstantStep(constant) : new VariableStep(reference.Name);

    private CelStep Name(CelNode node, string name)
    {
        if (ast.ReferenceOf(node) is { } reference)
        {
            return Declared(reference);
        }

        var i = locals.FindLastIndex(l => l.Name == name);
        return i >= 0 ? new LocalStep(locals[i].Slot) : throw new InvalidOperationException($"the name {name} was not checked");
    }

    private ListStep List(CelListNode list) =>
        new([.. list.Items.Select(Plan)], [.. list.Items.Select((_, i) => list.OptionalItems.Contains(i))]);

    private CelStep Call(CelCall call)
    {
        switch (call.Function)
        {
            case "_&&_":
                return new LogicStep(Plan(call.Arguments[0]), Plan(call.Arguments[1]), decides: false);
            case "_||_":
                return new LogicStep(Plan(call.Arguments[0]), Plan(call.Arguments[1]), decides: true);
            case "_?_:_":
                return new ConditionalStep(Plan(call.Arguments[0]), Plan(call.Arguments[1]), Plan(call.Arguments[2]));
            case "_[_]" or "_[?_]":
                return new IndexStep(Plan(call.Arguments[0]), Plan(call.Arguments[1]), call.Function == "_[?_]");
            case "_?._":
                return new SelectStep(Plan(call.Arguments[0]), ((CelString)((CelConstant)call.Arguments[1]).Value).Value, isTest: false, isOptional: true);
            case "@not_strictly_false":
                return new UnlessFalseStep(Plan(call.Arguments[0]));
            case "_+_" when call.Arguments is [CelIdent { Name: StandardMacros.Accumulator }, CelListNode items]:
                return new AppendStep(Plan(call.Arguments[0]), List(items));
        }

        var reference = ast.ReferenceOf(call);
        var name = reference?.Function ?? call.Function.TrimStart('.');
        var ids = ast.OverloadsOf(call);
        CelOverload[] overloads = [.. environment.Function(name)!.Overloads.Where(o => ids.Contains(o.Id))];
        var arguments = call.Target is { } target && reference?.Function is null ? call.Arguments.Prepend(target) : call.Arguments;
        CelStep[] steps = [.. arguments.Select(Plan)];
        return steps is [ConstantStep { Value: var value }] && Conversions.Contains(name) ? Converted(name, overloads, value) : new CallStep(name, Prepared(overloads, steps), steps);
    }

    // What is written down is converted once, when the program is made.
    private static ConstantStep Converted(string name, CelOverload[] overloads, CelValue value)
    {
        var result = new CallStep(name, overloads, [new ConstantStep(value)]).Evaluate(new(CelVariables.None, 0, ulong.MaxValue, CancellationToken.None));
        return result is CelError wrong ? throw new CelProgramException(wrong.Message) : new(result);
    }

    private static CelOverload[] Prepared(CelOverload[] overloads, CelStep[] arguments)
    {
        var written = Array.ConvertAll(arguments, static a => (a as ConstantStep)?.Value);
        return Array.ConvertAll(overloads, o => o.Prepare?.Invoke(written) is { } body ? o with { Body = body } : o);
    }

    private LoopStep Loop(CelComprehension loop)
    {
        var range = Plan(loop.Range);
        var start = Plan(loop.Start);
        var depth = locals.Count;
        var slots = (Place(loop.Accumulator), Place(loop.Variable), loop.SecondVariable is { } second ? Place(second) : -1);
        var (condition, step) = (Plan(loop.Condition), Plan(loop.Step));
        locals.RemoveRange(depth + 1, locals.Count - depth - 1);
        var result = Plan(loop.Result);
        locals.RemoveAt(depth);
        return new(range, slots, start, condition, step, result);
    }

    private int Place(string name)
    {
        locals.Add((name, Slots));
        return Slots++;
    }
}
