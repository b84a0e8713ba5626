using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;

namespace Kuber.Store.Encryption;

/// <content>Keys that must be there, values that are to be encrypted anew, and a configuration that changes.</content>
public sealed partial class EncryptedStore
{
    /// <summary>Encrypts anew what the first cipher of its rule would no longer write so: plain values, and those of former keys. Returns how many.</summary>
    public async Task<int> RenewAsync(CancellationToken cancellationToken)
    {
        var renewed = 0;
        await foreach (var entry in KeptAsync(cancellationToken))
        {
            if (RuleOf(entry.Key) is not { } rule || !await IsStaleAsync(rule, entry, cancellationToken))
            {
                continue;
            }
            var cipher = IsEncrypted(entry.Value.Span) ? CipherOf(rule, entry.Value.Span)! : null;
            var value = cipher is null ? entry.Value : await cipher.DecryptAsync(entry.Value[cipher.Prefix.Length..], entry.Key, cancellationToken);
            // Where another write came between, that one wrote with the first cipher.
            var result = await inner.UpdateIfAsync(entry.Key, await KeepAsync(rule, entry.Key, value, cancellationToken), entry.ModRevision, cancellationToken);
            renewed += result.Outcome == StoreWriteOutcome.Done ? 1 : 0;
        }
        await CheckKeysAsync(cancellationToken);
        return renewed;
    }

    private static async ValueTask<bool> IsStaleAsync(EncryptionRule rule, StoreEntry entry, CancellationToken cancellationToken)
    {
        var first = rule.Ciphers[0];
        if (!IsEncrypted(entry.Value.Span))
        {
            return first.Prefix.Length > 0;
        }
        var cipher = CipherOf(rule, entry.Value.Span);
        return cipher is not null && (cipher != first || await cipher.IsStaleAsync(entry.Value[cipher.Prefix.Length..], cancellationToken));
    }

    private static string PrefixOf(ReadOnlySpan<byte> kept)
    {
        // k8s:enc:PROVIDER:VERSION:NAME:
        var (end, colons) = (0, 0);
        for (; end < kept.Length && colons < 5; end++)
        {
            colons += kept[end] == ':' ? 1 : 0;
        }
        return Encoding.ASCII.GetString(kept[..end]);
    }

    private async Task CheckKeysAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        await foreach (var entry in KeptAsync(cancellationToken))
        {
            if (!IsEncrypted(entry.Value.Span))
            {
                continue;
            }
            var prefix = PrefixOf(entry.Value.Span);
            if (RuleOf(entry.Key) is not { } rule || CipherOf(rule, entry.Value.Span) is null)
            {
                throw new EncryptionException($"{entry.Key} is encrypted with {prefix.TrimEnd(':')}, which {options.ConfigurationFile} does not name for it: add that key again");
            }
            counts[prefix] = counts.GetValueOrDefault(prefix) + 1;
        }
        byCipher.Clear();
        foreach (var (prefix, count) in counts)
        {
            byCipher[prefix] = count;
        }
    }

    // Where the keys of every resource that the rules name are known, only those; else all.
    private List<string> Prefixes()
    {
        List<string> result = [];
        foreach (var resource in configuration.Rules.SelectMany(rule => rule.Resources).Distinct(StringComparer.Ordinal))
        {
            if (options.PrefixOf(resource) is not { } prefix)
            {
                return [""];
            }
            result.Add(prefix);
        }
        return result;
    }

    private async IAsyncEnumerable<StoreEntry> KeptAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var prefix in Prefixes())
        {
            var page = new StorePage([], 0, 1);
            for (var request = new StoreListRequest(prefix) { Limit = PageEntries }; page.Remaining > 0; request = request with { AfterKey = page.Entries[^1].Key })
            {
                page = await inner.ListAsync(request, cancellationToken);
                foreach (var entry in page.Entries)
                {
                    yield return entry;
                }
                if (page.Entries.Count == 0)
                {
                    break;
                }
            }
        }
    }

    // At the start, and whenever the configuration's file has changed.
    private async Task FollowAsync(bool changed)
    {
        if (changed && !await TryReloadAsync())
        {
            return;
        }
        try
        {
            if (await RenewAsync(stop.Token) is var count and > 0)
            {
                LogRenewed(count);
            }
        }
        catch (Exception failure) when (failure is ValueCipherException or StoreUnavailableException or EncryptionException)
        {
            LogRenewalFailed(failure);
        }
    }

    private async Task<bool> TryReloadAsync()
    {
        EncryptionConfiguration next;
        try
        {
            next = EncryptionConfiguration.Load(options.ConfigurationFile, options.TimeProvider);
        }
        catch (EncryptionException failure)
        {
            LogRefused(failure.Message);
            return false;
        }
        var former = Turn(next);
        try
        {
            await CheckKeysAsync(stop.Token);
        }
        catch (Exception failure) when (failure is EncryptionException or StoreUnavailableException)
        {
            LogRefused(failure.Message);
            Turn(former);
            return false;
        }
        // The former one may still be in use by calls under way: its keys are left to the collector.
        LogFollowed();
        return true;
    }

    private EncryptionConfiguration Turn(EncryptionConfiguration next)
    {
        var former = Interlocked.Exchange(ref configuration, next);
        rules = new ConcurrentDictionary<string, EncryptionRule?>(StringComparer.Ordinal);
        return former;
    }
}
