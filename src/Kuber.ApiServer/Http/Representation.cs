using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Http;

/// <summary>The format and shape that a client accepts.</summary>
/// <param name="Format">The format.</param>
/// <param name="Shape">What is shown.</param>
/// <param name="Version">The version of the shape: <c>v1</c> or <c>v1beta1</c>.</param>
/// <param name="Pretty">JSON with line breaks.</param>
internal readonly record struct Representation(WireFormat Format, Shape Shape, string Version, bool Pretty)
{
    /// <summary>Plain JSON.</summary>
    public static readonly Representation Json = new(WireFormat.Json, Shape.Full, "", false);

    /// <summary>The media type of an answer.</summary>
    public string ContentType => Format switch
    {
        WireFormat.Yaml => "application/yaml",
        WireFormat.Protobuf => "application/vnd.kubernetes.protobuf",
        WireFormat.Cbor => "application/cbor",
        _ => "application/json",
    };

    /// <summary>The media type of a watch.</summary>
    public string WatchContentType => Format switch
    {
        WireFormat.Protobuf => "application/vnd.kubernetes.protobuf;stream=watch",
        WireFormat.Yaml => "application/yaml;stream=watch",
        WireFormat.Cbor => "application/cbor-seq",
        _ => "application/json",
    };

    /// <summary>Chooses from an Accept header; null where nothing fits.</summary>
    /// <param name="accept">The header; empty accepts everything.</param>
    /// <param name="formats">The formats that are offered.</param>
    /// <param name="shapes">Whether tables and partial metadata are offered.</param>
    /// <param name="pretty">Whether the client asks for line breaks.</param>
    public static Representation? Choose(string accept, OfferedFormats formats, bool shapes, bool pretty)
    {
        if (accept.Length == 0 || accept is "application/json" or "*/*")
        {
            return new(WireFormat.Json, Shape.Full, "", pretty);
        }

        foreach (var type in MediaType.ParseAccept(accept))
        {
            if (formats.Find(type) is not { } format)
            {
                continue;
            }

            var (shape, version) = (Shape.Full, "");
            if (type["as"] is { Length: > 0 } kind)
            {
                if (!shapes || type["g"] != "meta.k8s.io" || type["v"] is not ("v1" or "v1beta1"))
                {
                    continue;
                }

                version = type["v"];
                if (kind == "Table")
                {
                    shape = Shape.Table;
                }
                else if (kind is "PartialObjectMetadata" or "PartialObjectMetadataList")
                {
                    shape = kind == "PartialObjectMetadata" ? Shape.Metadata : Shape.MetadataList;
                }
                else
                {
                    continue;
                }
            }

            return new(format, shape, version, pretty || type["pretty"] == "1");
        }

        return null;
    }

    /// <summary>The failure where nothing fits.</summary>
    public static StatusException NotAcceptable(OfferedFormats formats) => StatusErrors.NotAcceptable(formats.MediaTypes);
}
