using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A variable of the environment.</summary>
internal sealed class VariableStep(string name) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        frame.Charge(1);
        return frame.Find(name);
    }
}
