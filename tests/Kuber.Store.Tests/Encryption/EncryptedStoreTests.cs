using System.Text;
using Kuber.Store.Embedded;
using Kuber.Store.Encryption;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.Encryption;

/// <summary>What is at rest, what still reads, and keys that come and go.</summary>
public sealed class EncryptedStoreTests : IDisposable
{
    private const string Key = "/registry/secrets/default/login";
    private static readonly byte[] Value = Encoding.UTF8.GetBytes("correct horse battery staple");
    private readonly StoreFolder folder = new();

    private string File => Path.Combine(folder.Folder, "pki", "encryption.yaml");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task TheFilesNeverHoldTheSecret()
    {
        EncryptionKeyFile.Ensure(File);
        await using (var store = await OverFileAsync())
        {
            var created = await store.CreateAsync(Key, Value, default);
            var updated = await store.UpdateIfAsync(Key, Encoding.UTF8.GetBytes("correct horse and more"), created.Revision, default);
            await store.CreateAsync("/registry/configmaps/default/open", "plain as day"u8.ToArray(), default);
            Assert.False(Raw().Contains("correct horse", StringComparison.Ordinal));
            var gone = await store.DeleteIfAsync(Key, updated.Revision, default);
            Assert.Equal("correct horse and more", Text(gone.Current!.Value));
            await store.CreateAsync(Key, Value, default);
        }
        var raw = Raw();
        Assert.Contains("plain as day", raw, StringComparison.Ordinal);
        Assert.Contains("k8s:enc:aesgcm:v1:key1:", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("correct horse", raw, StringComparison.Ordinal);
        await using var again = await OverFileAsync();
        Assert.Equal(Value, (await again.GetAsync(Key, default))!.Value.ToArray());
    }

    [Fact]
    public async Task WhatWasWrittenPlainlyStillReadsAndIsThenEncrypted()
    {
        var inner = new MemoryStore();
        await inner.CreateAsync(Key, Value, default);
        EncryptionKeyFile.Ensure(File);
        await using var store = await OverAsync(inner);
        Assert.Equal(Value, (await store.GetAsync(Key, default))!.Value.ToArray());
        await KeptUnderAsync(inner, "k8s:enc:aesgcm:v1:key1:");
        Assert.Equal(Value, (await store.GetAsync(Key, default))!.Value.ToArray());
    }

    [Fact]
    public async Task ARotatedKeyIsFollowedAndWhatIsStaleIsEncryptedAnew()
    {
        EncryptionKeyFile.Ensure(File);
        var inner = new MemoryStore();
        await using var store = await OverAsync(inner);
        await store.CreateAsync(Key, Value, default);
        await using var watch = new WatchReader(store, "/registry/", await store.GetRevisionAsync(default));
        Assert.Equal("key2", EncryptionKeyFile.Rotate(File));
        await KeptUnderAsync(inner, "k8s:enc:aesgcm:v1:key2:");
        var change = await watch.NextAsync();
        Assert.Equal((Text(Value), Text(Value)), (Text(change.Previous!.Value), Text(change.Current!.Value)));
        await Until.TrueAsync(() => store.Keys.Keys.SequenceEqual(["k8s:enc:aesgcm:v1:key2:"]), "one key is left");
    }

    [Fact]
    public async Task ABrokenConfigurationLeavesTheFormerOneInForce()
    {
        EncryptionKeyFile.Ensure(File);
        var inner = new MemoryStore();
        await using var store = await OverAsync(inner);
        await System.IO.File.WriteAllTextAsync(File, "nonsense");
        await store.CreateAsync(Key, Value, default);
        Assert.Equal(Value, (await store.GetAsync(Key, default))!.Value.ToArray());
        Assert.StartsWith("k8s:enc:aesgcm:v1:key1:", Text((await inner.GetAsync(Key, default))!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreWhoseKeyIsMissingIsRefused()
    {
        EncryptionKeyFile.Ensure(File);
        await using (var store = await OverFileAsync())
        {
            await store.CreateAsync(Key, Value, default);
        }
        System.IO.File.Delete(File);
        await System.IO.File.WriteAllTextAsync(File, (await NewFileAsync()).Replace("key1", "other", StringComparison.Ordinal));
        await using var inner = await SqliteStore.OpenAsync(folder.Options, default);
        var failure = await Assert.ThrowsAsync<EncryptionException>(() => OverAsync(inner));
        Assert.Contains($"{Key} is encrypted with k8s:enc:aesgcm:v1:key1, which {File} does not name", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedValueDoesNotHideTheOthers()
    {
        EncryptionKeyFile.Ensure(File);
        var inner = new MemoryStore();
        await using var store = await OverAsync(inner);
        await store.CreateAsync(Key, Value, default);
        await inner.CreateAsync("/registry/secrets/default/damaged", "k8s:enc:aesgcm:v1:key1:nonsense"u8.ToArray(), default);
        var entries = (await store.ListAsync(new("/registry/"), default)).Entries;
        Assert.Equal(["k8s:enc:aesgcm:v1:key1:nonsense", Text(Value)], entries.Select(entry => Text(entry.Value)));
    }

    [Fact]
    public void TheKeyFileIsForItsOwnerAlone()
    {
        EncryptionKeyFile.Ensure(File);
        var before = System.IO.File.ReadAllText(File);
        EncryptionKeyFile.Ensure(File);
        Assert.Equal(before, System.IO.File.ReadAllText(File));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    private static string Text(ReadOnlyMemory<byte> value) => Encoding.Latin1.GetString(value.Span);

    private static async Task KeptUnderAsync(MemoryStore inner, string prefix) =>
        await Until.TrueAsync(async () => Text((await inner.GetAsync(Key, default))!.Value).StartsWith(prefix, StringComparison.Ordinal), $"the value is kept under {prefix}");

    private static string? ResourceOf(string key) => key.Split('/') is [_, "registry", var resource, ..] ? resource : null;

    private Task<EncryptedStore> OverAsync(IStore inner) =>
        EncryptedStore.OpenAsync(inner, new(File, ResourceOf, resource => $"/registry/{resource}/"), default);

    private async Task<EncryptedStore> OverFileAsync() => await OverAsync(await SqliteStore.OpenAsync(folder.Options, default));

    private async Task<string> NewFileAsync()
    {
        var other = Path.Combine(folder.Folder, "other.yaml");
        EncryptionKeyFile.Ensure(other);
        return await System.IO.File.ReadAllTextAsync(other);
    }

    // All bytes of the database, its log and the shared memory file.
    private string Raw() => string.Concat(Directory.GetFiles(folder.Folder, "store.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }));
}
