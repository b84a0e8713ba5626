using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A variable of a loop.</summary>
internal sealed class LocalStep(int slot) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Charge(1);
        return frame.Locals[slot];
    }
}
