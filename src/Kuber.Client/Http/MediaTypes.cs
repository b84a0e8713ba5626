namespace Kuber.Client.Http;

/// <summary>How objects travel.</summary>
internal static class MediaTypes
{
    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Protobuf in upstream's envelope.</summary>
    public const string Protobuf = "application/vnd.kubernetes.protobuf";

    /// <summary>What the client reads: protobuf best, JSON else (custom resources have no protobuf).</summary>
    public const string Accepted = Protobuf + "," + Json;

    /// <summary>Metadata alone.</summary>
    public const string AcceptedMetadata =
        Protobuf + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1," + Json + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1";

    /// <summary>Lists of metadata alone.</summary>
    public const string AcceptedMetadataList =
        Protobuf + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1," + Json + ";as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
}
