using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>Encodings that are the same for every resource.</summary>
internal static class Encodings
{
    /// <summary>Metadata as a PartialObjectMetadata in JSON.</summary>
    public static byte[] MetadataJson(ObjectMeta metadata) => MetadataJson(metadata, "meta.k8s.io/v1");

    /// <summary>Metadata as a PartialObjectMetadata of a version in JSON.</summary>
    public static byte[] MetadataJson(ObjectMeta metadata, string apiVersion)
    {
        using var encoder = JsonEncoder.Rent();
        encoder.Raw("{\"kind\":\"PartialObjectMetadata\",\"apiVersion\":"u8);
        encoder.String(apiVersion);
        encoder.Raw(",\"metadata\":"u8);
        metadata.WriteJson(encoder, false);
        encoder.Raw("}"u8);
        return encoder.Written.ToArray();
    }

    /// <summary>Protobuf with the envelope that names its type.</summary>
    public static byte[] Envelope(string apiVersion, string kind, ReadOnlySpan<byte> message)
    {
        using var encoder = ProtoEncoder.Rent();
        ProtoEnvelope.WriteEnd(encoder);
        var end = encoder.Position;
        encoder.Raw(message);
        ProtoEnvelope.WriteStart(encoder, end, apiVersion, kind);
        return encoder.Written.ToArray();
    }
}
