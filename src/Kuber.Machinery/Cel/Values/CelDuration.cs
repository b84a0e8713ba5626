using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A length of time.</summary>
public sealed class CelDuration(long nanoseconds) : CelValue
{
    /// <summary>The length, in nanoseconds.</summary>
    public long Nanoseconds => nanoseconds;

    /// <inheritdoc/>
    public override CelType Type => CelType.Duration;

    /// <inheritdoc/>
    public override bool IsZero => nanoseconds == 0;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelDuration duration && duration.Nanoseconds == nanoseconds;
}
