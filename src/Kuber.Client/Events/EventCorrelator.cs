using System.Text.Json;
using Kuber.Api.Core.V1;

namespace Kuber.Client.Events;

/// <summary>
/// Turns the stream of events into few writes. The same event again becomes a higher count of the first. More than ten events
/// within ten minutes that differ in their message alone become one combined event. A component that tells of one
/// object more than 25 times in a burst is silenced, but for one event every five minutes. Used from one loop.
/// </summary>
internal sealed class EventCorrelator(TimeProvider clock)
{
    private const int Capacity = 4096;
    private const int CombineAfter = 10;
    private const int Burst = 25;
    private const string CombinedPrefix = "(combined from similar events): ";
    private static readonly TimeSpan CombineWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenInterval = TimeSpan.FromMinutes(5);
    private readonly Dictionary<EventKey, Event> written = [];
    private readonly Dictionary<EventKey, (HashSet<string> Messages, DateTimeOffset Last)> similar = [];
    private readonly Dictionary<EventKey, (double Tokens, DateTimeOffset Last)> buckets = [];

    /// <summary>What to write for an event, or null for nothing.</summary>
    public EventPlan? Correlate(Event item)
    {
        var now = clock.GetUtcNow();
        var key = Combine(ref item, now);
        if (!Allow(item, now))
        {
            return null;
        }

        if (!written.TryGetValue(key, out var first))
        {
            return new(key, item, null);
        }

        item = item with { Metadata = first.Metadata, Count = first.Count + 1, FirstTimestamp = first.FirstTimestamp };
        return new(key, item, Patch(item));
    }

    /// <summary>Takes note that an event was written.</summary>
    public void Remember(EventPlan plan, Event result)
    {
        if (written.Count >= Capacity)
        {
            written.Clear();
        }

        // The writer's own count goes on, whatever the server made of it.
        written[plan.Key] = plan.Event with { Metadata = result.Metadata };
    }

    private static byte[] Patch(Event item)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", item.Count);
            writer.WriteString("lastTimestamp", item.LastTimestamp?.ToString());
            writer.WriteString("message", item.Message);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private EventKey Combine(ref Event item, DateTimeOffset now)
    {
        var key = EventKey.Of(item);
        var group = key with { Message = "" };
        if (!similar.TryGetValue(group, out var state) || now - state.Last > CombineWindow)
        {
            if (similar.Count >= Capacity)
            {
                similar.Clear();
            }

            state = ([], now);
        }

        if (state.Messages.Count < CombineAfter || state.Messages.Contains(item.Message))
        {
            state.Messages.Add(item.Message);
            similar[group] = (state.Messages, now);
            return key;
        }

        similar[group] = (state.Messages, now);
        item = item with { Message = CombinedPrefix + item.Message };
        return group;
    }

    private bool Allow(Event item, DateTimeOffset now)
    {
        var key = EventKey.Of(item) with { Message = "", Reason = "", Type = "" };
        if (!buckets.TryGetValue(key, out var bucket))
        {
            if (buckets.Count >= Capacity)
            {
                buckets.Clear();
            }

            bucket = (Burst, now);
        }

        var tokens = Math.Min(Burst, bucket.Tokens + ((now - bucket.Last) / TokenInterval));
        var allowed = tokens >= 1;
        buckets[key] = (allowed ? tokens - 1 : tokens, now);
        return allowed;
    }
}
