namespace Kuber.ApiServer.Registry;

/// <summary>Which keys go by themselves some time after they were last written: events, and the leases of API servers.</summary>
public static class KeyLifetimes
{
    /// <summary>The leases by which API servers that share a store know one another.</summary>
    internal const string ServerLeases = StoragePrefixes.Root + "masterleases/";

    private const string EventKeys = StoragePrefixes.Root + "events/";

    /// <summary>How long an event lives, unless another time is asked for.</summary>
    public static TimeSpan Events { get; } = TimeSpan.FromHours(1);

    /// <summary>How long the lease of an API server lives.</summary>
    internal static TimeSpan ServerLease { get; } = TimeSpan.FromSeconds(15);

    /// <summary>The time to live of a key; null where it stays.</summary>
    public static TimeSpan? Of(string key, TimeSpan events) =>
        key.StartsWith(EventKeys, StringComparison.Ordinal) ? events
        : key.StartsWith(ServerLeases, StringComparison.Ordinal) ? ServerLease
        : null;
}
