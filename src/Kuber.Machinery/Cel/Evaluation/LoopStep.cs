using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A loop over a list, or over the keys of a map.</summary>
/// <param name="range">The list or map.</param>
/// <param name="slots">Where the accumulator is kept, the first variable, and the second or -1.</param>
/// <param name="start">What the accumulator is at first.</param>
/// <param name="condition">Whether to go on.</param>
/// <param name="step">What the accumulator becomes.</param>
/// <param name="result">What comes out.</param>
internal sealed class LoopStep(CelStep range, (int Accumulator, int First, int Second) slots, CelStep start, CelStep condition, CelStep step, CelStep result) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var over = range.Evaluate(frame);
        if (over.IsError)
        {
            return over;
        }

        frame.Locals[slots.Accumulator] = start.Evaluate(frame);
        switch (over)
        {
            case CelList list:
                for (var i = 0; i < list.Count; i++)
                {
                    var isGoing = slots.Second < 0 ? Round(frame, list[i], null) : Round(frame, new CelInt(i), list[i]);
                    if (!isGoing)
                    {
                        break;
                    }
                }

                break;
            case CelMap map:
                foreach (var key in map.Keys)
                {
                    if (!Round(frame, key, slots.Second < 0 ? null : map.Find(key)))
                    {
                        break;
                    }
                }

                break;
            default:
                return CelError.NoSuchOverload;
        }

        return result.Evaluate(frame);
    }

    private bool Round(CelFrame frame, CelValue first, CelValue? second)
    {
        frame.GoOn();
        frame.Locals[slots.First] = first;
        if (slots.Second >= 0)
        {
            frame.Locals[slots.Second] = second!;
        }

        if (condition.Evaluate(frame) is CelBool { Value: false })
        {
            return false;
        }

        frame.Locals[slots.Accumulator] = step.Evaluate(frame);
        return true;
    }
}
