using System.Buffers.Binary;
using System.Text;

namespace Kuber.Store.History;

/// <summary>
/// A record of the log of changes as it is in a file: the length and the CRC-32C of what follows; revision, time in milliseconds of
/// Unix time, kind, the lengths of four texts, the texts, and the value up to the end. All numbers are little-endian.
/// </summary>
internal readonly ref struct HistoryRecord
{
    /// <summary>The bytes of length and checksum.</summary>
    public const int HeadBytes = 8;

    private const int TextsAt = 25;
    private const int MaxTextBytes = ushort.MaxValue;
    private readonly ReadOnlySpan<byte> body;

    private HistoryRecord(ReadOnlySpan<byte> body) => this.body = body;

    public long Revision => BinaryPrimitives.ReadInt64LittleEndian(body);

    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(body[8..]));

    public HistoryRecordKind Kind => (HistoryRecordKind)body[16];

    public int Bytes => HeadBytes + body.Length;

    public ReadOnlySpan<byte> Key => body.Slice(TextsAt, Length(0));

    /// <summary>The record at the beginning of some bytes; false where it is not whole or damaged.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out HistoryRecord record)
    {
        record = default;
        if (bytes.Length < HeadBytes)
        {
            return false;
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < TextsAt || length > bytes.Length - HeadBytes)
        {
            return false;
        }
        var body = bytes.Slice(HeadBytes, length);
        record = new HistoryRecord(body);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) == Crc32C.Compute(body)
            && TextsAt + record.Length(0) + record.Length(1) + record.Length(2) + record.Length(3) <= length;
    }

    /// <summary>The bytes that <see cref="Write"/> needs at most.</summary>
    public static int MaxBytes(string key, ChangeAuthor author, int value) =>
        HeadBytes + TextsAt + (3 * (key.Length + author.User.Length + author.Verb.Length + author.Manager.Length)) + value;

    /// <summary>Writes a record; returns its bytes.</summary>
    public static int Write(Span<byte> target, long revision, DateTimeOffset time, HistoryRecordKind kind, string key, ChangeAuthor author, ReadOnlySpan<byte> value)
    {
        var body = target[HeadBytes..];
        BinaryPrimitives.WriteInt64LittleEndian(body, revision);
        BinaryPrimitives.WriteInt64LittleEndian(body[8..], time.ToUnixTimeMilliseconds());
        body[16] = (byte)kind;
        var end = TextsAt;
        WriteText(body, 0, key, ref end);
        WriteText(body, 1, author.User, ref end);
        WriteText(body, 2, author.Verb, ref end);
        WriteText(body, 3, author.Manager, ref end);
        value.CopyTo(body[end..]);
        body = body[..(end + value.Length)];
        BinaryPrimitives.WriteInt32LittleEndian(target, body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target[4..], Crc32C.Compute(body));
        return HeadBytes + body.Length;
    }

    /// <summary>The record as a change.</summary>
    public KeptChange ToChange()
    {
        var (key, user, verb, manager) = (Length(0), Length(1), Length(2), Length(3));
        var texts = body[TextsAt..];
        var author = new ChangeAuthor(
            Encoding.UTF8.GetString(texts.Slice(key, user)),
            Encoding.UTF8.GetString(texts.Slice(key + user, verb)),
            Encoding.UTF8.GetString(texts.Slice(key + user + verb, manager)));
        return new KeptChange(
            Encoding.UTF8.GetString(texts[..key]),
            Revision,
            Time,
            author,
            Kind == HistoryRecordKind.Baseline,
            Kind == HistoryRecordKind.Removal ? null : texts[(key + user + verb + manager)..].ToArray());
    }

    private static void WriteText(Span<byte> body, int index, string text, ref int end)
    {
        // Nothing that is asked for is as long as that.
        var length = Encoding.UTF8.GetBytes(text.AsSpan(0, Math.Min(text.Length, MaxTextBytes / 3)), body[end..]);
        BinaryPrimitives.WriteUInt16LittleEndian(body[(17 + (2 * index))..], (ushort)length);
        end += length;
    }

    private int Length(int text) => BinaryPrimitives.ReadUInt16LittleEndian(body[(17 + (2 * text))..]);
}
