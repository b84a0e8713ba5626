using Kuber.Machinery.Cel.Evaluation;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel;

/// <summary>A checked expression that is ready to run, any number of times and on any thread.</summary>
public sealed class CelProgram
{
    private readonly CelStep root;
    private readonly int slots;

    /// <summary>Makes a program.</summary>
    /// <param name="environment">The environment that checked the expression.</param>
    /// <param name="ast">The expression.</param>
    /// <exception cref="CelProgramException">Something that is written down in it can never be converted, or is no pattern.</exception>
    public CelProgram(CelEnvironment environment, CelAst ast)
    {
        var planner = new CelPlanner(environment, ast);
        root = planner.Plan(ast.Root);
        slots = planner.Slots;
    }

    /// <summary>Runs it.</summary>
    /// <param name="variables">The values of its variables.</param>
    /// <param name="costLimit">What it may cost at most.</param>
    /// <param name="cancelled">Ends it early.</param>
    /// <returns>
    /// Its value and cost. Over the limit, or cancelled, the value is a fatal <see cref="CelError"/> that begins with
    /// <c>operation cancelled</c> or <c>operation interrupted</c>.
    /// </returns>
    public CelResult Evaluate(ICelVariables variables, ulong costLimit = ulong.MaxValue, CancellationToken cancelled = default)
    {
        var frame = new CelFrame(variables, slots, costLimit, cancelled);
        try
        {
            return new(root.Evaluate(frame), frame.Cost);
        }
        catch (CelStoppedException stopped)
        {
            return new(new CelError(stopped.Message) { IsFatal = true }, frame.Cost);
        }
    }
}
