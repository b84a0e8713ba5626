using Kuber.Api.Runtime;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>What something used over a span of time.</summary>
/// <param name="End">The end of the span.</param>
/// <param name="Window">Its length.</param>
/// <param name="Cores">Processors used, on the average.</param>
/// <param name="MemoryBytes">Memory at the end.</param>
internal sealed record UsageRate(DateTimeOffset End, TimeSpan Window, double Cores, double MemoryBytes)
{
    /// <summary>The amounts as the API shows them.</summary>
    public ApiMap<Quantity> Amounts => ApiMap.Of(
        ("cpu", Quantity.OfNano((Int128)(Cores * 1e9))),
        ("memory", Quantity.Of((long)MemoryBytes, QuantityFormat.BinarySI)));

    /// <summary>
    /// The rate between two points; null where there is none. What started after the first point, or started anew, began with
    /// nothing.
    /// </summary>
    public static UsageRate? Between(UsagePoint? first, UsagePoint last)
    {
        if (last.StartedAt is { } start && (first is null || start > first.Time))
        {
            first = new(start, 0, 0, start);
        }

        if (first is null || last.Time <= first.Time || last.CpuSeconds < first.CpuSeconds)
        {
            return null;
        }

        var window = last.Time - first.Time;
        return new(last.Time, window, (last.CpuSeconds - first.CpuSeconds) / window.TotalSeconds, last.MemoryBytes);
    }
}
