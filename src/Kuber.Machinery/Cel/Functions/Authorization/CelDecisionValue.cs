using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Authorization;

/// <summary>A decision as a value.</summary>
internal sealed class CelDecisionValue(CelDecision decision) : CelValue
{
    /// <summary>The type of decisions.</summary>
    public static CelType DecisionType { get; } = CelType.Opaque("kubernetes.authorization.Decision");

    /// <summary>The decision.</summary>
    public CelDecision Decision => decision;

    /// <inheritdoc/>
    public override CelType Type => DecisionType;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => ReferenceEquals(this, other);
}
