using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A value that is known.</summary>
internal sealed class ConstantStep(CelValue value) : CelStep
{
    /// <summary>The value.</summary>
    public CelValue Value => value;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame) => value;
}
