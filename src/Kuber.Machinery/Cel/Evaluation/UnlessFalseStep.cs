using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary><c>@not_strictly_false</c>: false only for false, so that a loop goes on after a failure.</summary>
internal sealed class UnlessFalseStep(CelStep operand) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Charge(1);
        return value is CelBool ? value : CelBool.True;
    }
}
