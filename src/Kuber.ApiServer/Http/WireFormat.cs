namespace Kuber.ApiServer.Http;

/// <summary>The formats that objects travel in.</summary>
internal enum WireFormat
{
    /// <summary><c>application/json</c>.</summary>
    Json,

    /// <summary><c>application/yaml</c>.</summary>
    Yaml,

    /// <summary><c>application/vnd.kubernetes.protobuf</c>.</summary>
    Protobuf,

    /// <summary><c>application/cbor</c> (KEP-4222).</summary>
    Cbor,
}
