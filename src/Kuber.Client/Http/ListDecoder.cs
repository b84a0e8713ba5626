using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Client.Http;

/// <summary>Reads lists. Every list kind has the same shape: <c>metadata</c> is field 1, <c>items</c> is field 2.</summary>
internal static class ListDecoder
{
    private const uint MetadataTag = (1 << 3) | 2;
    private const uint ItemsTag = (2 << 3) | 2;

    /// <summary>Reads a list from protobuf in its envelope.</summary>
    public static ObjectList<T> Protobuf<T>(ReadOnlySpan<byte> data)
        where T : class, IApiMessage<T>
    {
        var decoder = new ProtoDecoder(ProtoEnvelope.Open(data, out _, out _));
        var meta = ListMeta.Empty;
        var items = new List<T>();
        while (decoder.NextTag(out var tag))
        {
            if (tag == MetadataTag)
            {
                var outer = decoder.Enter();
                meta = ListMeta.ReadProto(ref decoder);
                decoder.Leave(outer);
            }
            else if (tag == ItemsTag)
            {
                var outer = decoder.Enter();
                items.Add(T.ReadProto(ref decoder));
                decoder.Leave(outer);
            }
            else
            {
                decoder.Skip(tag);
            }
        }

        return Of(meta, items);
    }

    /// <summary>Reads a list from JSON.</summary>
    public static ObjectList<T> Json<T>(ReadOnlySpan<byte> utf8)
        where T : class, IApiMessage<T>
    {
        var decoder = new JsonDecoder(utf8, null);
        var meta = ListMeta.Empty;
        var items = new List<T>();
        decoder.BeginObject();
        while (decoder.NextName())
        {
            if (decoder.Name.SequenceEqual("metadata"u8) && !decoder.TryReadNull())
            {
                meta = ListMeta.ReadJson(ref decoder);
            }
            else if (decoder.Name.SequenceEqual("items"u8) && !decoder.TryReadNull())
            {
                decoder.BeginArray();
                while (decoder.NextItem())
                {
                    items.Add(T.ReadJson(ref decoder));
                }
            }
            else
            {
                decoder.SkipValue();
            }
        }

        decoder.End();
        return Of(meta, items);
    }

    private static ObjectList<T> Of<T>(ListMeta meta, List<T> items) =>
        new(items, meta.ResourceVersion, meta.Continue, meta.RemainingItemCount);
}
