using System.Buffers.Binary;
using System.Text;

namespace Kuber.Api.Tests.Runtime;

/// <summary>Lists and events of watches, put together by hand from encoded objects.</summary>
internal static class WireFrames
{
    /// <summary>A list in JSON; items stand in it without kind and version.</summary>
    public static string JsonList(ReferenceObject reference, string resourceVersion, int times)
    {
        var text = Encoding.UTF8.GetString(reference.Json);
        var item = "{" + text[TypeMeta(reference).Length..];
        var items = string.Join(',', Enumerable.Repeat(item, times));
        return $"{{\"kind\":\"{reference.Kind.GroupVersionKind.Kind}List\",\"apiVersion\":\"{reference.Kind.ApiVersion}\",\"metadata\":{{\"resourceVersion\":\"{resourceVersion}\"}},\"items\":[{items}]}}\n";
    }

    /// <summary>A list in protobuf: field 1 its metadata, field 2 each item.</summary>
    public static byte[] ProtoList(ReferenceObject reference, string resourceVersion, int times)
    {
        // The metadata of a list writes selfLink, resourceVersion and continue whatever they hold.
        byte[] meta = [.. Field(1, []), .. Field(2, Encoding.UTF8.GetBytes(resourceVersion)), .. Field(3, [])];
        byte[] list = [.. Field(1, meta), .. Enumerable.Repeat(Field(2, reference.Body), times).SelectMany(static b => b)];
        return Envelope(reference.Kind.ApiVersion, reference.Kind.GroupVersionKind.Kind + "List", list);
    }

    /// <summary>An event of a watch in JSON: a line.</summary>
    public static string JsonEvent(string type, ReferenceObject reference) => $"{{\"type\":\"{type}\",\"object\":{Encoding.UTF8.GetString(reference.Json)}}}\n";

    /// <summary>An event of a watch in protobuf: four bytes of length, the type, and the object in its envelope as raw bytes.</summary>
    public static byte[] ProtoEvent(string type, ReferenceObject reference)
    {
        byte[] message = [.. Field(1, Encoding.ASCII.GetBytes(type)), .. Field(2, Field(1, reference.Proto))];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, message.Length);
        return [.. length, .. message];
    }

    private static string TypeMeta(ReferenceObject reference) => $"{{\"kind\":\"{reference.Kind.GroupVersionKind.Kind}\",\"apiVersion\":\"{reference.Kind.ApiVersion}\",";

    private static byte[] Envelope(string apiVersion, string kind, byte[] body)
    {
        byte[] type = [.. Field(1, Encoding.UTF8.GetBytes(apiVersion)), .. Field(2, Encoding.UTF8.GetBytes(kind))];
        return [.. "k8s\0"u8, .. Field(1, type), .. Field(2, body), .. Field(3, []), .. Field(4, [])];
    }

    private static byte[] Field(int number, byte[] content)
    {
        List<byte> field = [(byte)((number << 3) | 2)];
        var length = (uint)content.Length;
        for (; length >= 0x80; length >>= 7)
        {
            field.Add((byte)(length | 0x80));
        }

        return [.. field, (byte)length, .. content];
    }
}
