using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Checks;

/// <summary>Checks one watch as its reader sees it: every change of the store, once, in order, none left out.</summary>
internal sealed class WatchCheck(Simulator simulator, ResourceLog log, string keys, string who, long from, bool complete)
{
    private long cursor = from;

    /// <summary>The reader is about to see an event.</summary>
    public void Saw(WatchEventType type, IApiObject value)
    {
        if (!long.TryParse(value.Metadata.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            simulator.Fail($"{who} was sent a {type} of {log.Prefix} with the version \"{value.Metadata.ResourceVersion}\"");
            return;
        }

        if (revision < cursor || (revision == cursor && type != WatchEventType.Bookmark))
        {
            simulator.Fail($"{who} was sent a {type} of {log.Prefix}{value.Metadata.Name} at revision {revision} after it had seen {cursor}");
            return;
        }

        if (complete && cursor >= log.Start && log.After(cursor, keys) is { } next)
        {
            if (next.Revision < revision || (type == WatchEventType.Bookmark && next.Revision == revision))
            {
                simulator.Fail($"{who} was sent a {type} of {log.Prefix}{value.Metadata.Name} at revision {revision} but not the change of {next.Key} at {next.Revision} (seen before: {cursor})");
            }
            else if (type != WatchEventType.Bookmark && next.Revision == revision && next.IsRemoval != (type == WatchEventType.Deleted))
            {
                simulator.Fail($"{who} was sent the change of {next.Key} at {next.Revision} as {type}");
            }
        }

        cursor = revision;
    }
}
