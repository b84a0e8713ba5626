using System.Globalization;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Simulation.Disk;
using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Checks;

/// <summary>
/// All that was ever durably written, as seen below the store: what revisions and watches must agree with, and what must be
/// there again after a crash.
/// </summary>
internal sealed class StoreHistory
{
    private readonly Simulator simulator;
    private readonly Dictionary<string, ResourceLog> logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceLog>.AlternateLookup<ReadOnlySpan<char>> byPrefix;
    private readonly Dictionary<GroupVersionKind, ResourceLog> byKind = [];
    private readonly Dictionary<GroupVersionResource, ResourceLog> byResource = [];
    private readonly (string Key, long Before)[] latest = new (string, long)[1 << 16];
    private readonly Dictionary<string, long> state = new(StringComparer.Ordinal);

    public StoreHistory(Simulator simulator)
    {
        this.simulator = simulator;
        byPrefix = logs.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var resource in BuiltInResources.All)
        {
            if (StoragePrefixes.Of(resource) is { Length: > 0 } prefix)
            {
                if (!logs.TryGetValue(prefix, out var log))
                {
                    logs[prefix] = log = new(prefix);
                }

                byKind[resource.GroupVersionKind] = log;
                byResource[resource.GroupVersionResource] = log;
            }
        }
    }

    /// <summary>Told of every write, after it became durable: the record and the entry before it.</summary>
    public event Action<JournalRecord, StoreEntry?>? Changed;

    /// <summary>The revision of the latest write.</summary>
    public long Revision { get; private set; } = 1;

    /// <summary>The keys that exist, with the revisions of their latest writes.</summary>
    public IReadOnlyDictionary<string, long> State => state;

    /// <summary>The key that a revision wrote, and the revision of the entry that it replaced, 0 for none; an empty key where there was no such write.</summary>
    public (string Key, long Before) At(long revision) =>
        revision <= Revision && revision > Revision - latest.Length ? latest[revision % latest.Length] : ("", 0);

    /// <summary>How many writes there were by resource.</summary>
    public SortedDictionary<string, long> Writes() => new(logs.Values.ToDictionary(static l => l.Prefix, static l => l.Count, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>A write has become durable.</summary>
    public void Wrote(JournalRecord record, StoreEntry? before)
    {
        if (record.Revision != Revision + 1)
        {
            simulator.Fail($"the write of {record.Key} got revision {record.Revision} after {Revision}");
        }

        simulator.Trace.Add(new(simulator.Ticks, "store", record.IsRemoval ? "remove" : "put", record.Key, "", "", record.Revision.ToString(CultureInfo.InvariantCulture)));
        Revision = record.Revision;
        latest[Revision % latest.Length] = (record.Key, before?.ModRevision ?? 0);
        if (record.IsRemoval)
        {
            state.Remove(record.Key);
        }
        else
        {
            state[record.Key] = record.Revision;
        }

        if (LogOf(record.Key) is { } log)
        {
            log.Add(record.Revision, record.Key, record.IsRemoval);
        }

        Changed?.Invoke(record, before);
    }

    /// <summary>A write was found in the journal after a crash. It may be one that was never acknowledged.</summary>
    public void Recovered(JournalRecord record, StoreEntry? before)
    {
        if (record.Revision > Revision)
        {
            Wrote(record, before);
        }
    }

    /// <summary>Checks that a recovered store has everything that was ever acknowledged.</summary>
    public async Task CheckRecoveryAsync(IStore store)
    {
        var page = await store.ListAsync(new("/"), CancellationToken.None);
        if (page.Revision < Revision)
        {
            simulator.Fail($"the store came back at revision {page.Revision}, but {Revision} had been acknowledged");
            return;
        }

        if (page.Entries.Count != state.Count || page.Entries.Any(e => state.GetValueOrDefault(e.Key) != e.ModRevision))
        {
            var wrong = page.Entries.FirstOrDefault(e => state.GetValueOrDefault(e.Key) != e.ModRevision);
            simulator.Fail($"the store came back with {page.Entries.Count} keys instead of {state.Count}; {wrong?.Key} is at {wrong?.ModRevision} instead of {state.GetValueOrDefault(wrong?.Key ?? "")}");
        }
    }

    /// <summary>A check for a watch of a kind.</summary>
    public WatchCheck? CheckOf<T>(SimulatedProcess process, string ns, ListOptions options)
        where T : class, IApiMessage<T> => T.TypeGroupVersionKind is { } kind && byKind.TryGetValue(kind, out var log) ? CheckOf(process, log, ns, options) : null;

    /// <summary>A check for a watch of a resource.</summary>
    public WatchCheck? CheckOf(SimulatedProcess process, GroupVersionResource resource, string ns, ListOptions options) =>
        byResource.TryGetValue(resource, out var log) ? CheckOf(process, log, ns, options) : null;

    private WatchCheck? CheckOf(SimulatedProcess process, ResourceLog log, string ns, ListOptions options)
    {
        var complete = options.LabelSelector.Length == 0 && options.FieldSelector.Length == 0;
        return long.TryParse(options.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from > 0
            ? new(simulator, log, log.Prefix + (ns.Length == 0 ? "" : ns + "/"), process.Name, from, complete)
            : null;
    }

    private ResourceLog? LogOf(string key)
    {
        var at = StoragePrefixes.Root.Length;
        for (var segment = 0; segment < 2; segment++)
        {
            at = key.IndexOf('/', at) + 1;
            if (at == 0)
            {
                return null;
            }

            if (byPrefix.TryGetValue(key.AsSpan(0, at), out var log))
            {
                return log;
            }
        }

        return null;
    }
}
