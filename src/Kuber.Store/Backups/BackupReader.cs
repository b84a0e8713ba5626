using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Kuber.Machinery.Grpc;

namespace Kuber.Store.Backups;

/// <summary>
/// Reads a backup from its beginning to its end. Damage may be found as late as at the end: what was read before is to be
/// trusted only when <see cref="EntriesAsync"/> has come to its end without an exception.
/// </summary>
public sealed class BackupReader : IAsyncDisposable
{
    private readonly GZipStream records;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<BackupFileEntry> files = [];
    private long entries;
    private long bytes;
    private StoreEntry? next;
    private bool ended;

    private BackupReader(Stream source) => records = new GZipStream(source, CompressionMode.Decompress);

    /// <summary>What the backup says of itself.</summary>
    public BackupHeader Header { get; private set; } = null!;

    /// <summary>The files of keys and certificates.</summary>
    public IReadOnlyList<BackupFileEntry> Files => files;

    /// <summary>What was read; whole once <see cref="EntriesAsync"/> has ended.</summary>
    public BackupSummary Summary => new(Header, entries, bytes, files.Count);

    /// <summary>Reads the header and the files of a backup; the reader owns the stream.</summary>
    /// <exception cref="BackupException">It is no backup, one of a newer version, or damaged.</exception>
    public static async Task<BackupReader> OpenAsync(Stream source, CancellationToken cancellationToken)
    {
        var head = new byte[BackupFormat.Magic.Length + 4];
        if (await source.ReadAtLeastAsync(head, head.Length, false, cancellationToken) < head.Length || !head.AsSpan().StartsWith(BackupFormat.Magic))
        {
            await source.DisposeAsync();
            throw new BackupException("this is no backup of Kuber");
        }
        var version = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(BackupFormat.Magic.Length));
        if (version > BackupFormat.Version)
        {
            await source.DisposeAsync();
            throw new BackupException($"a newer Kuber wrote this backup (format {version}; this one knows {BackupFormat.Version}): restore it with that version");
        }
        var reader = new BackupReader(source);
        try
        {
            while (await reader.ReadAsync(cancellationToken) is { } file)
            {
                reader.files.Add(file);
            }
            return reader.Header is null ? throw Damaged("it has no header") : reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a file.</summary>
    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(File.OpenRead(path), cancellationToken);
        }
        catch (BackupException failure)
        {
            throw new BackupException($"{path}: {failure.Message}", failure);
        }
    }

    /// <summary>Reads a backup to its end, which proves that it is whole.</summary>
    /// <exception cref="BackupException">It is damaged, or not whole.</exception>
    public static async Task<BackupSummary> VerifyAsync(string path, CancellationToken cancellationToken)
    {
        await using var reader = await OpenAsync(path, cancellationToken);
        try
        {
            await foreach (var _ in reader.EntriesAsync(cancellationToken))
            {
                // Counted by the reader.
            }
        }
        catch (BackupException failure)
        {
            throw new BackupException($"{path}: {failure.Message}", failure);
        }
        return reader.Summary;
    }

    /// <summary>The keys with their values, by key. To be read once.</summary>
    /// <exception cref="BackupException">The backup is damaged, or not whole.</exception>
    public async IAsyncEnumerable<StoreEntry> EntriesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!ended)
        {
            if (next is { } entry)
            {
                next = null;
                yield return entry;
            }
            else if (await ReadAsync(cancellationToken) is not null)
            {
                throw Damaged("a file follows the entries");
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await records.DisposeAsync();
        hash.Dispose();
    }

    private static BackupException Damaged(string how, Exception? cause = null) => new($"the backup is damaged or not whole: {how}", cause);

    // Goes on to the next file, which it returns, to the next entry, or to the end.
    private async ValueTask<BackupFileEntry?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!ended && next is null)
            {
                var proof = hash.GetCurrentHash();
                if (Take(await RecordAsync(cancellationToken), proof) is { } file)
                {
                    return file;
                }
            }
            return null;
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw Damaged(failure.Message, failure);
        }
    }

    private async ValueTask<byte[]> RecordAsync(CancellationToken cancellationToken)
    {
        var length = new byte[4];
        await records.ReadExactlyAsync(length, cancellationToken);
        var size = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (size is < 0 or > BackupFormat.MaxRecordBytes)
        {
            throw new InvalidDataException("a record has an impossible length");
        }
        var record = new byte[size];
        await records.ReadExactlyAsync(record, cancellationToken);
        hash.AppendData(length);
        hash.AppendData(record);
        return record;
    }

    private BackupFileEntry? Take(byte[] record, byte[] proof)
    {
        ProtoReader reader = new(record);
        if (!reader.Next())
        {
            throw new InvalidDataException("a record is empty");
        }
        switch (reader.Field)
        {
            case BackupFormat.Header:
                Header = BackupHeader.Read(reader.Message());
                return null;
            case BackupFormat.File:
                return ReadFile(reader.Message());
            case BackupFormat.Entry:
                next = ReadEntry(reader.Message());
                entries++;
                bytes += next.Value.Length;
                return null;
            case BackupFormat.End:
                CheckEnd(reader.Message(), proof);
                ended = true;
                return null;
            default:
                throw new InvalidDataException($"a record of the unknown kind {reader.Field}");
        }
    }

    private void CheckEnd(ProtoReader reader, byte[] proof)
    {
        var (count, fileCount) = (0L, 0L);
        ReadOnlyMemory<byte> sum = default;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: count = reader.Varint(); break;
                case 2: fileCount = reader.Varint(); break;
                case 3: sum = reader.Bytes(); break;
                default: reader.Skip(); break;
            }
        }
        if (count != entries || fileCount != files.Count || !sum.Span.SequenceEqual(proof))
        {
            throw new InvalidDataException("its checksum is wrong");
        }
    }

    private static BackupFileEntry ReadFile(ProtoReader reader)
    {
        var name = "";
        byte[] content = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: name = reader.String(); break;
                case 2: content = reader.Bytes().ToArray(); break;
                default: reader.Skip(); break;
            }
        }
        return new BackupFileEntry(name, content);
    }

    private static StoreEntry ReadEntry(ProtoReader reader)
    {
        var (key, created, modified) = ("", 0L, 0L);
        ReadOnlyMemory<byte> value = default;
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: key = reader.String(); break;
                case 2: value = reader.Bytes(); break;
                case 3: created = reader.Varint(); break;
                case 4: modified = reader.Varint(); break;
                default: reader.Skip(); break;
            }
        }
        return new StoreEntry(key, value, created, modified);
    }
}
