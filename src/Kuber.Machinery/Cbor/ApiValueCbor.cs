using System.Formats.Cbor;
using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cbor;

/// <summary>
/// Reads and writes trees as CBOR (RFC 8949) in the profile of Kubernetes (KEP-4222): texts travel as byte strings, bytes with the
/// tag that says that JSON shows them in base64, and documents begin with the tag by which CBOR describes itself.
/// </summary>
public static class ApiValueCbor
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 64;

    /// <summary>The most items of an array and pairs of a map that are read.</summary>
    public const int MaxItems = 1024;

    private static readonly SchemaKind[] Structured = [SchemaKind.Message, SchemaKind.Map, SchemaKind.List];

    /// <summary>Reads one data item that takes up all bytes.</summary>
    /// <exception cref="CborSyntaxException">The bytes are not CBOR, or something that JSON cannot show.</exception>
    public static ApiValue Parse(ReadOnlyMemory<byte> data)
    {
        try
        {
            CborReader reader = new(data, CborConformanceMode.Lax);
            var value = new CborTreeReader(reader).Read();
            return reader.BytesRemaining == 0 ? value : throw new CborSyntaxException($"cbor: {reader.BytesRemaining} bytes of extraneous data starting at index {data.Length - reader.BytesRemaining}");
        }
        catch (Exception failure) when (failure is CborContentException or InvalidOperationException or OverflowException or FormatException or ArgumentException)
        {
            throw new CborSyntaxException("cbor: " + failure.Message, failure);
        }
    }

    /// <summary>Writes a document.</summary>
    /// <param name="value">The tree.</param>
    /// <param name="schema">The fields of the tree, to know which of its texts are bytes; null where nothing is known.</param>
    public static byte[] ToBytes(ApiValue value, MessageSchema? schema = null)
    {
        CborWriter writer = new(CborConformanceMode.Canonical);
        writer.WriteTag(CborTag.SelfDescribeCbor);
        Write(writer, value, schema is null ? null : ValueSchema.MessageOf(() => schema));
        return writer.Encode();
    }

    private static void Write(CborWriter writer, ApiValue value, ValueSchema? type)
    {
        switch (value.Kind)
        {
            case ApiValueKind.Null:
                writer.WriteNull();
                break;
            case ApiValueKind.Boolean:
                writer.WriteBoolean(value.Boolean);
                break;
            case ApiValueKind.Integer:
                writer.WriteInt64(value.Integer);
                break;
            case ApiValueKind.Double:
                writer.WriteDouble(value.Double);
                break;
            case ApiValueKind.Text when type?.Kind == SchemaKind.Bytes && TryBytes(value.Text!, out var bytes):
                writer.WriteTag(CborTag.Base64StringLaterEncoding);
                writer.WriteByteString(bytes);
                break;
            case ApiValueKind.Text:
                WriteText(writer, value.Text!);
                break;
            case ApiValueKind.List:
                writer.WriteStartArray(value.Count);
                foreach (var item in value.Items)
                {
                    Write(writer, item, Element(type));
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartMap(value.Count);
                foreach (var (key, item) in value.Map!)
                {
                    WriteText(writer, key);
                    Write(writer, item, type?.Kind == SchemaKind.Message ? type.Message!.Find(key)?.Type : Element(type));
                }

                writer.WriteEndMap();
                break;
        }
    }

    private static ValueSchema? Element(ValueSchema? type) => type is not null && Structured.Contains(type.Kind) ? type.Element : null;

    private static void WriteText(CborWriter writer, string text) => writer.WriteByteString(System.Text.Encoding.UTF8.GetBytes(text));

    private static bool TryBytes(string text, out byte[] bytes)
    {
        bytes = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, bytes, out var length))
        {
            return false;
        }

        bytes = bytes[..length];
        return true;
    }
}
