using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kuber.Store.History;

/// <summary>
/// The files of changes: a folder of segments, to the last of which records are added at the end. A record is written once and
/// without waiting for the disk, so that a change costs little more than copying its bytes; a power cut may take the last of them,
/// which are then read from the store again. Not for concurrent use.
/// </summary>
internal sealed class HistoryLog : IDisposable
{
    /// <summary>The version of the format; segments of another one are moved aside. Versions 1 and 2 were SQLite files.</summary>
    public const int FormatVersion = 3;

    // "Kubh"
    private const int Magic = 0x4b756268;
    private const int HeaderBytes = 16;
    private const int FlushBytes = 256 << 10;
    private const string Extension = ".changes";
    private readonly string folder;
    private readonly int segmentBytes;
    private readonly List<HistorySegment> segments = [];
    private SafeFileHandle? active;
    private byte[] buffer = new byte[64 << 10];
    private int buffered;

    /// <param name="folder">The folder, which is made where it is missing.</param>
    /// <param name="segmentBytes">A segment that has as many bytes is the last one no longer.</param>
    public HistoryLog(string folder, int segmentBytes)
    {
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        Directory.CreateDirectory(folder);
    }

    public delegate void RecordReader(HistoryRow row, HistoryRecord record);

    /// <summary>All segments, oldest first; to the last one is written.</summary>
    public IReadOnlyList<HistorySegment> Segments => segments;

    /// <summary>Up to which revision the store was followed; 0 at the beginning.</summary>
    public long Followed { get; private set; }

    /// <summary>The bytes of all segments.</summary>
    public long Bytes { get; private set; }

    /// <summary>Reads what is there, oldest first, and makes ready to write. What cannot be read is told and left out.</summary>
    public void Load(RecordReader read, string asideSuffix, Action<string, long> damaged)
    {
        foreach (var unfinished in Directory.GetFiles(folder, "*.new"))
        {
            File.Delete(unfinished);
        }
        var files = Directory.GetFiles(folder, "*" + Extension).Order(StringComparer.Ordinal).ToList();
        byte[] whole = [];
        foreach (var path in files)
        {
            var content = ReadWhole(path, ref whole);
            if (!int.TryParse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture, out var number) || !ReadHeader(content))
            {
                damaged(path, 0);
                File.Move(path, path + asideSuffix, overwrite: true);
                continue;
            }
            var segment = new HistorySegment(number, path) { Length = HeaderBytes };
            segments.Add(segment);
            ReadRecords(segment, content, read);
            Bytes += segment.Length;
            if (segment.Length < content.Length && path != files[^1])
            {
                damaged(path, segment.Length);
            }
        }
        if (segments.Count == 0)
        {
            Roll();
            return;
        }
        active = File.OpenHandle(segments[^1].Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.SetLength(active, segments[^1].Length);
    }

    /// <summary>Adds a record. It may be read after <see cref="Flush"/>.</summary>
    public HistoryRow Append(long revision, DateTimeOffset time, HistoryRecordKind kind, string key, ChangeAuthor author, ReadOnlySpan<byte> value)
    {
        if (segments[^1].Length + buffered >= segmentBytes)
        {
            Flush();
            Roll();
        }
        var segment = segments[^1];
        var most = HistoryRecord.MaxBytes(key, author, value.Length);
        if (buffered + most > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, buffered + most));
        }
        var row = new HistoryRow(segment.Number, (int)segment.Length + buffered, kind == HistoryRecordKind.Removal);
        buffered += HistoryRecord.Write(buffer.AsSpan(buffered), revision, time, kind, key, author, value);
        if (kind != HistoryRecordKind.Progress)
        {
            segment.Added(time);
        }
        Followed = Math.Max(Followed, revision);
        if (buffered >= FlushBytes)
        {
            Flush();
        }
        return row;
    }

    /// <summary>Writes what was added.</summary>
    public void Flush()
    {
        if (buffered == 0)
        {
            return;
        }
        RandomAccess.Write(active!, buffer.AsSpan(0, buffered), segments[^1].Length);
        segments[^1].Length += buffered;
        Bytes += buffered;
        buffered = 0;
        if (buffer.Length > 4 * FlushBytes)
        {
            buffer = new byte[FlushBytes];
        }
    }

    /// <summary>Begins a new segment. What was added must have been written.</summary>
    public void Roll()
    {
        var number = segments.Count == 0 ? 1 : segments[^1].Number + 1;
        var path = PathOf(number);
        active?.Dispose();
        active = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.Write(active, Header(Followed), 0);
        segments.Add(new HistorySegment(number, path) { Length = HeaderBytes });
        Bytes += HeaderBytes;
    }

    /// <summary>Deletes the oldest segment, which must not be the only one.</summary>
    public void DropFirst()
    {
        File.Delete(segments[0].Path);
        Bytes -= segments[0].Length;
        segments.RemoveAt(0);
    }

    /// <summary>Forgets everything, and goes on after a revision.</summary>
    public void Clear(long followed)
    {
        buffered = 0;
        Followed = followed;
        Roll();
        while (segments.Count > 1)
        {
            DropFirst();
        }
    }

    /// <summary>Reads records, each of which was written.</summary>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    public List<KeptChange> Read(IEnumerable<HistoryRow> rows)
    {
        List<KeptChange> result = [];
        SafeFileHandle? file = null;
        var (number, record) = (-1, Array.Empty<byte>());
        Span<byte> head = stackalloc byte[HistoryRecord.HeadBytes];
        try
        {
            foreach (var row in rows)
            {
                if (row.Segment != number)
                {
                    file?.Dispose();
                    file = File.OpenHandle(PathOf(row.Segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                    number = row.Segment;
                }
                RandomAccess.Read(file!, head, row.Offset);
                var bytes = HistoryRecord.HeadBytes + Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(head), 0, (int)RandomAccess.GetLength(file!));
                record = record.Length < bytes ? new byte[bytes] : record;
                var whole = record.AsSpan(0, RandomAccess.Read(file!, record.AsSpan(0, bytes), row.Offset));
                if (!HistoryRecord.TryRead(whole, out var found))
                {
                    throw new InvalidDataException($"{PathOf(row.Segment)} is damaged at {row.Offset}");
                }
                result.Add(found.ToChange());
            }
        }
        finally
        {
            file?.Dispose();
        }
        return result;
    }

    /// <summary>Writes a segment anew with those of its changes alone that are wanted: which is asked with the place a change will have.</summary>
    public void Rewrite(HistorySegment segment, Func<HistoryRow, HistoryRow, string, bool> wanted)
    {
        byte[] whole = [];
        var content = ReadWhole(segment.Path, ref whole)[..(int)segment.Length];
        var (from, to, records) = (HeaderBytes, HeaderBytes, 0);
        while (from < content.Length && HistoryRecord.TryRead(content[from..], out var record))
        {
            var (size, isRemoval) = (record.Bytes, record.Kind == HistoryRecordKind.Removal);
            if (record.Kind != HistoryRecordKind.Progress
                && wanted(new(segment.Number, from, isRemoval), new(segment.Number, to, isRemoval), Encoding.UTF8.GetString(record.Key)))
            {
                content.Slice(from, size).CopyTo(content[to..]);
                to += size;
                records++;
            }
            from += size;
        }
        using (var file = File.OpenHandle(segment.Path + ".new", FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, content[..to], 0);
        }
        File.Move(segment.Path + ".new", segment.Path, overwrite: true);
        Bytes += to - segment.Length;
        (segment.Length, segment.Records, segment.Unwanted) = (to, records, 0);
    }

    public void Dispose() => active?.Dispose();

    private static Span<byte> ReadWhole(string path, ref byte[] buffer)
    {
        using var file = File.OpenHandle(path);
        var length = (int)RandomAccess.GetLength(file);
        buffer = buffer.Length < length ? new byte[length] : buffer;
        var read = 0;
        for (int got; read < length && (got = RandomAccess.Read(file, buffer.AsSpan(read, length - read), read)) > 0;)
        {
            read += got;
        }
        return buffer.AsSpan(0, read);
    }

    private static byte[] Header(long followed)
    {
        var header = new byte[HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), FormatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8), followed);
        return header;
    }

    private bool ReadHeader(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderBytes || BinaryPrimitives.ReadInt32LittleEndian(content) != Magic || BinaryPrimitives.ReadInt32LittleEndian(content[4..]) != FormatVersion)
        {
            return false;
        }
        Followed = Math.Max(Followed, BinaryPrimitives.ReadInt64LittleEndian(content[8..]));
        return true;
    }

    private void ReadRecords(HistorySegment segment, ReadOnlySpan<byte> content, RecordReader read)
    {
        while (segment.Length < content.Length && HistoryRecord.TryRead(content[(int)segment.Length..], out var record))
        {
            Followed = Math.Max(Followed, record.Revision);
            if (record.Kind != HistoryRecordKind.Progress)
            {
                segment.Added(record.Time);
                read(new(segment.Number, (int)segment.Length, record.Kind == HistoryRecordKind.Removal), record);
            }
            segment.Length += record.Bytes;
        }
    }

    private string PathOf(int number) => Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture) + Extension);
}
