using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary><c>a ? b : c</c>.</summary>
internal sealed class ConditionalStep(CelStep condition, CelStep whenTrue, CelStep whenFalse) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame) => condition.Evaluate(frame) switch
    {
        CelBool flag => (flag.Value ? whenTrue : whenFalse).Evaluate(frame),
        { IsError: true } failure => failure,
        _ => CelError.NoSuchOverload,
    };
}
