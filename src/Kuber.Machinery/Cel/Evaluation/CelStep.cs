using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A node that is ready to run.</summary>
internal abstract class CelStep
{
    /// <summary>Its value; failures are values.</summary>
    public abstract CelValue Evaluate(CelFrame frame);
}
