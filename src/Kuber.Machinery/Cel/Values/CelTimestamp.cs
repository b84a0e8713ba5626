using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A moment in UTC, from the year 1 to 9999.</summary>
public sealed class CelTimestamp(long seconds, int nanoseconds) : CelValue
{
    /// <summary>Whole seconds since 1970, negative before.</summary>
    public long Seconds => seconds;

    /// <summary>Nanoseconds after these seconds, 0 to 999,999,999.</summary>
    public int Nanoseconds => nanoseconds;

    /// <inheritdoc/>
    public override CelType Type => CelType.Timestamp;

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelTimestamp moment && moment.Seconds == seconds && moment.Nanoseconds == nanoseconds;
}
