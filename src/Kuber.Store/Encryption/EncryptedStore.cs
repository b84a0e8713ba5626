using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Kuber.Store.Encryption;

/// <summary>
/// A store whose values are encrypted at rest in another one, by the rules of an EncryptionConfiguration. Values of resources
/// without a rule pass through untouched. A value that cannot be decrypted is handed on as it is kept, so that one damaged
/// value does not hide the others: whoever decodes it reports it.
/// </summary>
public sealed partial class EncryptedStore : IStore, IExpiringStore
{
    private const int PageEntries = 500;
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("k8s:enc:");
    private readonly IStore inner;
    private readonly EncryptedStoreOptions options;
    private readonly ILogger<EncryptedStore> log;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, int> byCipher = new(StringComparer.Ordinal);
    private readonly ConfigurationWatcher watcher;
    private EncryptionConfiguration configuration;
    private bool stopped;
    private ConcurrentDictionary<string, EncryptionRule?> rules = new(StringComparer.Ordinal);

    private EncryptedStore(IStore inner, EncryptedStoreOptions options)
    {
        this.inner = inner;
        this.options = options;
        log = options.Loggers.CreateLogger<EncryptedStore>();
        configuration = EncryptionConfiguration.Load(options.ConfigurationFile, options.TimeProvider);
        watcher = new ConfigurationWatcher(options.ConfigurationFile, FollowAsync, stop.Token);
    }

    /// <summary>The store beneath, with the values as they are kept.</summary>
    public IStore Inner => inner;

    /// <inheritdoc/>
    public IExpiringStore? Expiring => inner.Expiring is null ? null : this;

    /// <inheritdoc/>
    public bool IsShared => inner.IsShared;

    /// <summary>Puts encryption over a store, which it then owns. What is stale is encrypted anew in the background.</summary>
    /// <exception cref="EncryptionException">The configuration cannot be used, or the store has values whose key it does not name.</exception>
    public static async Task<EncryptedStore> OpenAsync(IStore inner, EncryptedStoreOptions options, CancellationToken cancellationToken)
    {
        var store = new EncryptedStore(inner, options);
        try
        {
            await store.CheckKeysAsync(cancellationToken);
        }
        catch
        {
            await store.StopAsync();
            throw;
        }
        store.watcher.Start();
        return store;
    }

    /// <summary>How many encrypted values there are for each key, such as <c>k8s:enc:aesgcm:v1:key1:</c>; as of the last time that all were looked at.</summary>
    public IReadOnlyDictionary<string, int> Keys => byCipher;

    /// <inheritdoc/>
    public ValueTask<long> GetRevisionAsync(CancellationToken cancellationToken) => inner.GetRevisionAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StoreEntry?> GetAsync(string key, CancellationToken cancellationToken) =>
        await RevealAsync(await inner.GetAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<StorePage> ListAsync(StoreListRequest request, CancellationToken cancellationToken)
    {
        var page = await inner.ListAsync(request, cancellationToken);
        StoreEntry[]? changed = null;
        for (var i = 0; i < page.Entries.Count; i++)
        {
            var entry = page.Entries[i];
            var revealed = await RevealAsync(entry, cancellationToken);
            if (!ReferenceEquals(entry, revealed))
            {
                changed ??= [.. page.Entries];
                changed[i] = revealed!;
            }
        }
        return changed is null ? page : page with { Entries = changed };
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(string prefix, CancellationToken cancellationToken) => inner.CountAsync(prefix, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> CreateAsync(string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) => RuleOf(key) is { } rule
        ? WriteAsync(rule, key, value, kept => inner.CreateAsync(key, kept, cancellationToken), cancellationToken)
        : inner.CreateAsync(key, value, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken) => RuleOf(key) is { } rule
        ? WriteAsync(rule, key, value, kept => inner.UpdateIfAsync(key, kept, expectedRevision, cancellationToken), cancellationToken)
        : inner.UpdateIfAsync(key, value, expectedRevision, cancellationToken);

    /// <inheritdoc/>
    Task<StoreWriteResult> IExpiringStore.CreateAsync(string key, ReadOnlyMemory<byte> value, TimeSpan timeToLive, CancellationToken cancellationToken) => RuleOf(key) is { } rule
        ? WriteAsync(rule, key, value, kept => inner.Expiring!.CreateAsync(key, kept, timeToLive, cancellationToken), cancellationToken)
        : inner.Expiring!.CreateAsync(key, value, timeToLive, cancellationToken);

    /// <inheritdoc/>
    Task<StoreWriteResult> IExpiringStore.UpdateIfAsync(string key, ReadOnlyMemory<byte> value, long expectedRevision, TimeSpan timeToLive, CancellationToken cancellationToken) => RuleOf(key) is { } rule
        ? WriteAsync(rule, key, value, kept => inner.Expiring!.UpdateIfAsync(key, kept, expectedRevision, timeToLive, cancellationToken), cancellationToken)
        : inner.Expiring!.UpdateIfAsync(key, value, expectedRevision, timeToLive, cancellationToken);

    /// <inheritdoc/>
    public Task<StoreWriteResult> DeleteIfAsync(string key, long expectedRevision, CancellationToken cancellationToken)
    {
        var deletion = inner.DeleteIfAsync(key, expectedRevision, cancellationToken);
        return RuleOf(key) is null ? deletion : RevealAsync(deletion, cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoreWatchBatch> WatchAsync(string prefix, long afterRevision, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in inner.WatchAsync(prefix, afterRevision, cancellationToken))
        {
            StoreEvent[]? changed = null;
            for (var i = 0; i < batch.Events.Count; i++)
            {
                var change = batch.Events[i];
                if (RuleOf(change.Key) is not null)
                {
                    changed ??= [.. batch.Events];
                    changed[i] = change with { Current = await RevealAsync(change.Current, cancellationToken), Previous = await RevealAsync(change.Previous, cancellationToken) };
                }
            }
            yield return changed is null ? batch : batch with { Events = changed };
        }
    }

    /// <inheritdoc/>
    public Task CompactAsync(long revision, CancellationToken cancellationToken) => inner.CompactAsync(revision, cancellationToken);

    /// <inheritdoc/>
    public Task RequestProgressAsync(CancellationToken cancellationToken) => inner.RequestProgressAsync(cancellationToken);

    /// <inheritdoc/>
    public Task CheckHealthAsync(CancellationToken cancellationToken) => inner.CheckHealthAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await inner.DisposeAsync();
    }

    /// <summary>The value of a key as it was before it was kept; as it is where it cannot be decrypted, or was not encrypted.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> RevealAsync(string key, ReadOnlyMemory<byte> kept, CancellationToken cancellationToken)
    {
        if (RuleOf(key) is not { } rule || !IsEncrypted(kept.Span) || CipherOf(rule, kept.Span) is not { } cipher)
        {
            return kept;
        }
        try
        {
            return await cipher.DecryptAsync(kept[cipher.Prefix.Length..], key, cancellationToken);
        }
        catch (ValueCipherException failure)
        {
            LogUndecryptable(key, failure.Message);
            return kept;
        }
    }

    internal static bool IsEncrypted(ReadOnlySpan<byte> kept) => kept.StartsWith(Mark);

    private static IValueCipher? CipherOf(EncryptionRule rule, ReadOnlySpan<byte> kept)
    {
        foreach (var cipher in rule.Ciphers)
        {
            if (cipher.Prefix.Length > 0 && kept.Length >= cipher.Prefix.Length && Ascii.Equals(kept[..cipher.Prefix.Length], cipher.Prefix))
            {
                return cipher;
            }
        }
        return null;
    }

    private static async ValueTask<byte[]> KeepAsync(EncryptionRule rule, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken)
    {
        var cipher = rule.Ciphers[0];
        var encrypted = await cipher.EncryptAsync(value, key, cancellationToken);
        return cipher.Prefix.Length == 0 ? encrypted : [.. Encoding.ASCII.GetBytes(cipher.Prefix), .. encrypted];
    }

    // The name of a resource is in the first segments of a key; keys of one resource are many, so what was found is kept.
    private EncryptionRule? RuleOf(string key)
    {
        var present = rules;
        var lookup = present.GetAlternateLookup<ReadOnlySpan<char>>();
        var folder = key.AsSpan(0, Math.Max(0, key.AsSpan().LastIndexOf('/')));
        if (lookup.TryGetValue(folder, out var known))
        {
            return known;
        }
        var rule = options.ResourceOf(key) is { } resource ? configuration.Rules.FirstOrDefault(rule => rule.Concerns(resource)) : null;
        if (rule is { Ciphers: [IdentityCipher] })
        {
            rule = null;
        }
        lookup[folder] = rule;
        return rule;
    }

    private async ValueTask<StoreEntry?> RevealAsync(StoreEntry? entry, CancellationToken cancellationToken)
    {
        if (entry is null)
        {
            return null;
        }
        var value = await RevealAsync(entry.Key, entry.Value, cancellationToken);
        return value.Equals(entry.Value) ? entry : entry with { Value = value };
    }

    private async Task<StoreWriteResult> WriteAsync(EncryptionRule rule, string key, ReadOnlyMemory<byte> value, Func<byte[], Task<StoreWriteResult>> write, CancellationToken cancellationToken)
    {
        byte[] kept;
        try
        {
            kept = await KeepAsync(rule, key, value, cancellationToken);
        }
        catch (ValueCipherException failure)
        {
            throw new StoreUnavailableException(StoreUnavailableReason.Other, failure.Message, failure);
        }
        return await RevealAsync(write(kept), cancellationToken);
    }

    private async Task<StoreWriteResult> RevealAsync(Task<StoreWriteResult> write, CancellationToken cancellationToken)
    {
        var result = await write;
        return result.Current is null ? result : result with { Current = await RevealAsync(result.Current, cancellationToken) };
    }

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref stopped, true))
        {
            return;
        }
        await stop.CancelAsync();
        await watcher.DisposeAsync();
        configuration.Dispose();
        stop.Dispose();
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Error, Message = "A value at rest cannot be decrypted. key={Key} reason={Reason}")]
    private partial void LogUndecryptable(string key, string reason);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Information, Message = "Values at rest were encrypted anew. count={Count}")]
    private partial void LogRenewed(int count);

    [LoggerMessage(EventId = 2103, Level = LogLevel.Error, Message = "Values at rest could not be encrypted anew; the next start or change of the configuration tries again.")]
    private partial void LogRenewalFailed(Exception failure);

    [LoggerMessage(EventId = 2104, Level = LogLevel.Error, Message = "The changed encryption configuration is not used; the former one goes on. reason={Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(EventId = 2105, Level = LogLevel.Information, Message = "The changed encryption configuration is in use.")]
    private partial void LogFollowed();
}
