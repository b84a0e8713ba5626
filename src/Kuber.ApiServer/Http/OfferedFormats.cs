namespace Kuber.ApiServer.Http;

/// <summary>The formats that a resource is served in beside JSON and YAML.</summary>
/// <param name="Protobuf">Whether protobuf is among them.</param>
/// <param name="Cbor">Whether CBOR is among them.</param>
internal readonly record struct OfferedFormats(bool Protobuf, bool Cbor)
{
    private static readonly string[] Text = ["application/json", "application/yaml"];

    /// <summary>The media types of all formats, in the order in which messages list them.</summary>
    public string[] MediaTypes =>
    [
        .. Text,
        .. Protobuf ? ["application/vnd.kubernetes.protobuf"] : Array.Empty<string>(),
        .. Cbor ? ["application/cbor"] : Array.Empty<string>(),
    ];

    /// <summary>The format of a media type; null where it is not offered.</summary>
    public WireFormat? Find(MediaType type) =>
        type.Covers("application", "json") ? WireFormat.Json
        : type.Covers("application", "yaml") ? WireFormat.Yaml
        : Protobuf && type.Covers("application", "vnd.kubernetes.protobuf") ? WireFormat.Protobuf
        : Cbor && type.Covers("application", "cbor") ? WireFormat.Cbor
        : null;
}
