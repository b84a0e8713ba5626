using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Backups;

/// <summary>Writes a backup of a store at one revision, while others write to the store.</summary>
internal static class BackupWriter
{
    private const int PageEntries = 1000;

    /// <summary>Writes all keys as they are at the store's present revision, and files.</summary>
    /// <exception cref="StoreCompactedException">The store forgot the revision before all was written; try again.</exception>
    public static async Task<BackupSummary> WriteAsync(IStore store, IReadOnlyList<BackupFileEntry> files, Stream target, TimeProvider clock, CancellationToken cancellationToken)
    {
        var head = new byte[BackupFormat.Magic.Length + 4];
        BackupFormat.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(BackupFormat.Magic.Length), BackupFormat.Version);
        await target.WriteAsync(head, cancellationToken);
        await using var records = new Records(target);
        var page = await store.ListAsync(new("") { Limit = PageEntries }, cancellationToken);
        var header = new BackupHeader(clock.GetUtcNow(), page.Revision, typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");
        await records.AddAsync(BackupFormat.Header, header.Write(), cancellationToken);
        foreach (var file in files)
        {
            await records.AddAsync(BackupFormat.File, new ProtoWriter(file.Content.Length + 64).String(1, file.Name).Bytes(2, file.Content), cancellationToken);
        }
        var (entries, bytes) = (0L, 0L);
        while (true)
        {
            foreach (var entry in page.Entries)
            {
                var record = new ProtoWriter(entry.Value.Length + entry.Key.Length + 32).String(1, entry.Key).Bytes(2, entry.Value.Span).Varint(3, entry.CreateRevision).Varint(4, entry.ModRevision);
                await records.AddAsync(BackupFormat.Entry, record, cancellationToken);
                entries++;
                bytes += entry.Value.Length;
            }
            if (page.Remaining == 0)
            {
                break;
            }
            page = await store.ListAsync(new("") { Limit = PageEntries, AfterKey = page.Entries[^1].Key, Revision = page.Revision }, cancellationToken);
        }
        await records.EndAsync(entries, files.Count, cancellationToken);
        return new BackupSummary(header, entries, bytes, files.Count);
    }

    private sealed class Records(Stream target) : IAsyncDisposable
    {
        private readonly GZipStream zip = new(target, CompressionLevel.Fastest, leaveOpen: true);
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly byte[] length = new byte[4];

        public async ValueTask AddAsync(int kind, ProtoWriter content, CancellationToken cancellationToken)
        {
            var record = new ProtoWriter(content.Written.Length + 16).Message(kind, content).Written;
            BinaryPrimitives.WriteInt32LittleEndian(length, record.Length);
            hash.AppendData(length);
            hash.AppendData(record.Span);
            await zip.WriteAsync(length, cancellationToken);
            await zip.WriteAsync(record, cancellationToken);
        }

        public ValueTask EndAsync(long entries, int files, CancellationToken cancellationToken) =>
            AddAsync(BackupFormat.End, new ProtoWriter().Varint(1, entries).Varint(2, files).Bytes(3, hash.GetCurrentHash()), cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await zip.DisposeAsync();
            hash.Dispose();
        }
    }
}
