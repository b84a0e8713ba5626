using System.Globalization;

namespace Kuber.Api.Runtime;

/// <summary>A time of whole microseconds, as in leases and events; RFC 3339 with six decimals in JSON.</summary>
/// <param name="UnixMicroseconds">Microseconds since 1970-01-01T00:00:00Z.</param>
public readonly record struct MicroTime(long UnixMicroseconds) : IComparable<MicroTime>
{
    /// <summary>The time of a clock, cut to whole microseconds.</summary>
    public static MicroTime From(DateTimeOffset value) =>
        new((value.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>The time that a clock shows now, cut to whole microseconds.</summary>
    public static MicroTime Now(TimeProvider clock) => From(clock.GetUtcNow());

    /// <summary>The same time as a <see cref="DateTimeOffset"/> in UTC.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.UnixEpoch.AddTicks(UnixMicroseconds * TimeSpan.TicksPerMicrosecond);

    /// <inheritdoc/>
    public int CompareTo(MicroTime other) => UnixMicroseconds.CompareTo(other.UnixMicroseconds);

    /// <summary>RFC 3339 in UTC with six decimals.</summary>
    public override string ToString() => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether one time is before another.</summary>
    public static bool operator <(MicroTime left, MicroTime right) => left.UnixMicroseconds < right.UnixMicroseconds;

    /// <summary>Whether one time is after another.</summary>
    public static bool operator >(MicroTime left, MicroTime right) => left.UnixMicroseconds > right.UnixMicroseconds;

    /// <summary>Whether one time is not after another.</summary>
    public static bool operator <=(MicroTime left, MicroTime right) => left.UnixMicroseconds <= right.UnixMicroseconds;

    /// <summary>Whether one time is not before another.</summary>
    public static bool operator >=(MicroTime left, MicroTime right) => left.UnixMicroseconds >= right.UnixMicroseconds;
}
