using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Events;

/// <summary>Makes the events of one component.</summary>
internal sealed class EventRecorder(EventBroadcaster broadcaster, string component, string host, TimeProvider clock) : IEventRecorder
{
    private long last;

    /// <inheritdoc/>
    public void Record(IApiObject about, string type, string reason, string message) =>
        Record(ObjectReferences.To(about), type, reason, message);

    /// <inheritdoc/>
    public void Record(ObjectReference about, string type, string reason, string message)
    {
        var now = Time.Now(clock);
        broadcaster.Add(new()
        {
            Metadata = new()
            {
                Name = about.Name + "." + Stamp().ToString("x16", CultureInfo.InvariantCulture),
                Namespace = about.Namespace.Length == 0 ? "default" : about.Namespace,
            },
            InvolvedObject = about,
            Reason = reason,
            Message = message,
            Type = type,
            Source = new() { Component = component, Host = host },
            ReportingComponent = component,
            ReportingInstance = host,
            FirstTimestamp = now,
            LastTimestamp = now,
            Count = 1,
        });
    }

    /// <summary>Nanoseconds since 1970, and never the same twice.</summary>
    private long Stamp()
    {
        var now = (clock.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        while (true)
        {
            var before = Interlocked.Read(ref last);
            var stamp = Math.Max(now, before + 1);
            if (Interlocked.CompareExchange(ref last, stamp, before) == before)
            {
                return stamp;
            }
        }
    }
}
