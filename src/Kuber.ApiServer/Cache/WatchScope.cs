using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Cache;

/// <summary>Which objects a watcher or a list sees.</summary>
/// <param name="From">The first key; empty for all.</param>
/// <param name="To">The key after the last; empty for no end.</param>
/// <param name="Matches">What the selectors say of an object, in the version that is stored; null where there are none.</param>
internal sealed record WatchScope(string From, string To, Predicate<IApiObject>? Matches)
{
    /// <summary>What all keys of the scope's namespace begin with; empty where it is not of one namespace.</summary>
    public string Base { get; init; } = "";

    /// <summary>The one value that all objects of the scope have; null where there is none.</summary>
    public WatchKey? Key { get; init; }

    /// <summary>Every object.</summary>
    public static readonly WatchScope All = new("", "", null);

    /// <summary>Whether a key is within the range.</summary>
    public bool Covers(string key) =>
        (From.Length == 0 || string.CompareOrdinal(key, From) >= 0) && (To.Length == 0 || string.CompareOrdinal(key, To) < 0);

    /// <summary>What a change means to this watcher; null where it means nothing.</summary>
    public WatchNote? Translate(CacheEvent change)
    {
        if (!Covers(change.Key))
        {
            return null;
        }

        var now = change.Current is { } c && (Matches is null || Matches(c.Value));
        var before = change.Previous is { } p && (Matches is null || Matches(p.Value));
        return (now, before) switch
        {
            (true, true) => new(WatchNoteType.Modified, change.Current, change.Revision),
            (true, false) => new(WatchNoteType.Added, change.Current, change.Revision),
            (false, true) => new(WatchNoteType.Deleted, change.Gone, change.Revision),
            _ => null,
        };
    }
}
