using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Store;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>How long a read waits for a revision that the store has not reached.</summary>
    private static readonly TimeSpan FutureWait = TimeSpan.FromSeconds(3);

    /// <summary>Reads an object; an empty <paramref name="resourceVersion"/> asks for the latest state, 0 for any.</summary>
    public async ValueTask<CacheItem> GetAsync(RequestContext context, string resourceVersion)
    {
        await WaitForVersionAsync(context, resourceVersion, "");
        return resources.Cache(context.Resource).Find(context.Key) ?? throw NotFound(context);
    }

    /// <summary>Lists the objects of a request's scope: a snapshot.</summary>
    public async ValueTask<ListResult> ListAsync(RequestContext context, ListOptions options)
    {
        ListOptionsRules.CheckList(options);
        var scope = Scope(context, options);
        var cache = resources.Cache(context.Resource);
        if (options.Continue.Length > 0)
        {
            return await ContinueAsync(context, cache, scope, options);
        }

        var exact = options.ResourceVersionMatch == "Exact" || (options.ResourceVersionMatch.Length == 0 && options.Limit > 0 && options.ResourceVersion is not ("" or "0"));
        await WaitForVersionAsync(context, options.ResourceVersion, "list");
        if (!exact)
        {
            return Page(cache.Snapshot(), scope, scope.From, options.Limit);
        }

        var revision = ListOptionsRules.Version(options.ResourceVersion);
        var snapshot = await SnapshotAtAsync(cache, revision, context.Cancellation)
            ?? throw StatusErrors.Expired("The resourceVersion for the provided list is too old.");
        return Page(snapshot, scope, scope.From, options.Limit);
    }

    /// <summary>Starts to watch the objects of a request's scope.</summary>
    public async ValueTask<CacheWatcher> WatchAsync(RequestContext context, ListOptions options)
    {
        ListOptionsRules.CheckWatch(options);
        var scope = Scope(context, options);
        var cache = resources.Cache(context.Resource);
        if (options.SendInitialEvents == true || (options.SendInitialEvents is null && options.ResourceVersion is "" or "0"))
        {
            await WaitForVersionAsync(context, options.ResourceVersion, "watch");
            return cache.WatchFromNow(scope);
        }

        if (options.ResourceVersion is "" or "0")
        {
            await WaitForVersionAsync(context, options.ResourceVersion, "watch");
            return cache.WatchAfter(scope, cache.Revision)!;
        }

        var revision = ListOptionsRules.Version(options.ResourceVersion);
        return cache.WatchAfter(scope, revision) ?? await WatchPastAsync(cache, scope, revision, context);
    }

    /// <summary>What a request's path and selectors select.</summary>
    public static WatchScope Scope(RequestContext context, ListOptions options)
    {
        var labels = Labels(options.LabelSelector);
        var fields = Fields(options.FieldSelector);
        var resource = context.Resource;
        var (ns, name) = (resource.Namespaced ? context.Namespace : "", context.Name);
        WatchKey? key = null;
        List<Predicate<IApiObject>> tests = [];
        if (!labels.IsEverything)
        {
            tests.Add(o => labels.Matches(o.Metadata.Labels));
        }

        foreach (var term in fields.Terms)
        {
            var read = resource.SelectableField(term.Field)
                ?? throw StatusErrors.BadRequest(resource.UnknownField(term.Field));
            if (term is { Negated: false, Field: "metadata.name" } && (name.Length == 0 || name == term.Value))
            {
                name = term.Value;
            }
            else if (term is { Negated: false, Field: "metadata.namespace" } && resource.Namespaced && ns.Length == 0)
            {
                ns = term.Value;
                tests.Add(o => o.Metadata.Namespace == term.Value);
            }
            else
            {
                tests.Add(o => (read(o) == term.Value) != term.Negated);
                key ??= term.Negated ? null : new(resource.Version + "/" + term.Field, item => read(item.Value), term.Value);
            }
        }

        Predicate<IApiObject>? matches = tests.Count switch
        {
            0 => null,
            1 => tests[0],
            _ => o => tests.TrueForAll(t => t(o)),
        };
        var root = ns.Length > 0 ? ns + "/" : "";
        if (name.Length > 0 && (!resource.Namespaced || ns.Length > 0))
        {
            return new(root + name, root + name + "\0", matches) { Base = root, Key = new("", static item => item.Key, root + name) };
        }

        if (name.Length > 0)
        {
            var rest = matches;
            matches = o => o.Metadata.Name == name && (rest is null || rest(o));
        }

        return ns.Length > 0 ? new(root, ns + "0", matches) { Base = root, Key = key } : new("", "", matches) { Key = key };
    }

    /// <summary>Reads a label selector; a malformed one is a bad request.</summary>
    public static Selector Labels(string text) =>
        Selector.TryParse(text, out var selector, out var error) ? selector : throw StatusErrors.BadRequest(error);

    /// <summary>Reads a field selector; a malformed one is a bad request.</summary>
    public static FieldSelector Fields(string text) =>
        FieldSelector.TryParse(text, out var selector, out var error) ? selector : throw StatusErrors.BadRequest(error);

    private async ValueTask WaitForVersionAsync(RequestContext context, string resourceVersion, string verb)
    {
        if (resourceVersion.Length == 0)
        {
            await follower.WaitForLatestAsync(context.Cancellation);
            return;
        }

        var revision = ListOptionsRules.Version(resourceVersion, verb);
        if (revision <= follower.Revision)
        {
            return;
        }

        using var limit = new CancellationTokenSource(FutureWait, context.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.Cancellation);
        try
        {
            await follower.WaitForAsync(revision, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw StatusErrors.ResourceVersionTooLarge((ulong)revision, (ulong)follower.Revision);
        }
    }

    private async ValueTask<ListResult> ContinueAsync(RequestContext context, ResourceCache cache, WatchScope scope, ListOptions options)
    {
        if (options.ResourceVersion is not ("" or "0"))
        {
            throw StatusErrors.BadRequest("specifying resource version is not allowed when using continue");
        }

        var token = ContinueToken.Parse(options.Continue);
        var from = scope.Base + token.Start;
        if (string.CompareOrdinal(from, scope.From) < 0)
        {
            from = scope.From;
        }

        await follower.WaitForLatestAsync(context.Cancellation);
        if (token.Revision <= 0)
        {
            return Page(cache.Snapshot(), scope, from, options.Limit);
        }

        var snapshot = await SnapshotAtAsync(cache, token.Revision, context.Cancellation)
            ?? throw StatusErrors.Expired(
                "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.",
                new ContinueToken(-1, token.Start).ToString());
        return Page(snapshot, scope, from, options.Limit);
    }

    private async ValueTask<CacheSnapshot?> SnapshotAtAsync(ResourceCache cache, long revision, CancellationToken cancellationToken)
    {
        if (cache.SnapshotAt(revision) is { } kept)
        {
            return kept;
        }

        try
        {
            var tree = default(CacheTree);
            var page = await store.ListAsync(new(cache.Prefix) { Revision = revision }, cancellationToken);
            foreach (var entry in page.Entries)
            {
                var value = cache.Resource.DecodeStored(entry.Value);
                tree = tree.Set(Item(entry.Key[cache.Prefix.Length..], value, entry.ModRevision));
            }

            return new(tree, revision);
        }
        catch (StoreCompactedException)
        {
            return null;
        }
    }

    /// <summary>A watch that starts before the cache's window reads the missing changes, and no more, from the store.</summary>
    private async ValueTask<CacheWatcher> WatchPastAsync(ResourceCache cache, WatchScope scope, long revision, RequestContext context)
    {
        cache.WidenWindow();
        var known = follower.Revision;
        var reached = revision;
        var past = new List<CacheEvent>();
        var latest = new Dictionary<string, CacheItem?>(StringComparer.Ordinal);
        try
        {
            await using var batches = store.WatchAsync(cache.Prefix, revision, context.Cancellation).GetAsyncEnumerator(context.Cancellation);
            while (reached < known)
            {
                // Where nothing changed below the prefix, no batch comes unless it is asked for.
                var next = batches.MoveNextAsync();
                if (!next.IsCompleted)
                {
                    await store.RequestProgressAsync(context.Cancellation);
                }

                if (!await next)
                {
                    break;
                }

                foreach (var change in batches.Current.Events)
                {
                    var key = change.Key[cache.Prefix.Length..];
                    if (!latest.TryGetValue(key, out var previous))
                    {
                        if (change.Previous is null && (change.Current is not { } made || made.CreateRevision != made.ModRevision))
                        {
                            throw StatusErrors.ResourceVersionTooOld(revision, cache.OldestRevision);
                        }

                        previous = PastItem(cache, key, change.Previous);
                    }

                    var current = PastItem(cache, key, change.Current);
                    latest[key] = current;
                    past.Add(new(current, previous, change.Revision, default));
                }

                reached = batches.Current.Revision;
            }
        }
        catch (StoreCompactedException e)
        {
            throw StatusErrors.ResourceVersionTooOld(revision, e.CompactedRevision);
        }

        await follower.WaitForAsync(reached, context.Cancellation);
        var watcher = cache.WatchAfter(scope, reached) ?? throw StatusErrors.ResourceVersionTooOld(revision, cache.OldestRevision);
        return watcher.After(past);
    }

    private static CacheItem? PastItem(ResourceCache cache, string key, StoreEntry? entry) =>
        entry is null ? null : Item(key, cache.Resource.DecodeStored(entry.Value), entry.ModRevision);

    private static ListResult Page(CacheSnapshot snapshot, WatchScope scope, string from, long limit)
    {
        if (limit <= 0)
        {
            return new(snapshot, scope, from, null, "", null);
        }

        // A full page is followed by a token if any object follows, selected or not; how many is known only without selectors.
        var items = new List<CacheItem>((int)Math.Min(limit, 1000));
        var more = false;
        foreach (var item in snapshot.Tree.Range(from, scope.To))
        {
            if (items.Count == limit)
            {
                more = true;
                break;
            }

            if (scope.Matches is null || scope.Matches(item.Value))
            {
                items.Add(item);
            }
        }

        if (!more)
        {
            return new(snapshot, scope, from, items, "", null);
        }

        var end = scope.To.Length > 0 ? snapshot.Tree.Rank(scope.To) : snapshot.Tree.Count;
        long? remaining = scope.Matches is null ? end - snapshot.Tree.Rank(items[^1].Key) - 1 : null;
        return new(snapshot, scope, from, items, ContinueToken.Behind(snapshot.Revision, items[^1].Key[scope.Base.Length..]).ToString(), remaining);
    }
}
