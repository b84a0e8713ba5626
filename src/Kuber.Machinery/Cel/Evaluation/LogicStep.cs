using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary><c>&amp;&amp;</c> or <c>||</c>: one side that decides is enough, whatever the other one fails with.</summary>
/// <param name="left">The left side.</param>
/// <param name="right">The right side.</param>
/// <param name="decides">The value that decides: false for <c>&amp;&amp;</c>, true for <c>||</c>.</param>
internal sealed class LogicStep(CelStep left, CelStep right, bool decides) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var first = left.Evaluate(frame);
        if (first is CelBool { Value: var early } && early == decides)
        {
            return first;
        }

        var second = right.Evaluate(frame);
        if (second is CelBool { Value: var late } && late == decides)
        {
            return second;
        }

        if (first is CelBool && second is CelBool)
        {
            return CelBool.Of(!decides);
        }

        return first.IsError ? first : second.IsError ? second : CelError.NoSuchOverload;
    }
}
