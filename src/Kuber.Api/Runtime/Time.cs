using System.Globalization;

namespace Kuber.Api.Runtime;

/// <summary>A time of whole seconds, as in most API fields; RFC 3339 in JSON.</summary>
/// <param name="UnixSeconds">Seconds since 1970-01-01T00:00:00Z.</param>
public readonly record struct Time(long UnixSeconds) : IComparable<Time>
{
    /// <summary>The time of a clock, cut to whole seconds.</summary>
    public static Time From(DateTimeOffset value) => new(value.ToUnixTimeSeconds());

    /// <summary>The time that a clock shows now, cut to whole seconds.</summary>
    public static Time Now(TimeProvider clock) => From(clock.GetUtcNow());

    /// <summary>The same time as a <see cref="DateTimeOffset"/> in UTC.</summary>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeSeconds(UnixSeconds);

    /// <inheritdoc/>
    public int CompareTo(Time other) => UnixSeconds.CompareTo(other.UnixSeconds);

    /// <summary>RFC 3339 in UTC, such as <c>2008-01-01T01:01:01Z</c>.</summary>
    public override string ToString() => ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether one time is before another.</summary>
    public static bool operator <(Time left, Time right) => left.UnixSeconds < right.UnixSeconds;

    /// <summary>Whether one time is after another.</summary>
    public static bool operator >(Time left, Time right) => left.UnixSeconds > right.UnixSeconds;

    /// <summary>Whether one time is not after another.</summary>
    public static bool operator <=(Time left, Time right) => left.UnixSeconds <= right.UnixSeconds;

    /// <summary>Whether one time is not before another.</summary>
    public static bool operator >=(Time left, Time right) => left.UnixSeconds >= right.UnixSeconds;
}
