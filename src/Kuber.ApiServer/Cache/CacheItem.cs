using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Cache;

/// <summary>
/// An object of the cache with its encodings. Each encoding is made at most once (a race may make it twice; both are equal)
/// and shared by every answer that sends the object.
/// </summary>
internal sealed class CacheItem(string key, IApiObject value, long revision)
{
    private byte[]? json;
    private EnvelopedMessage? protobuf;
    private byte[]? metadataJson;

    /// <summary>The key below the resource's prefix: <c>namespace/name</c>, or <c>name</c>.</summary>
    public string Key { get; } = key;

    /// <summary>The object, with its resource version.</summary>
    public IApiObject Value { get; } = value;

    /// <summary>The store's revision of the object's last change.</summary>
    public long Revision { get; } = revision;

    /// <summary>The object in JSON, beginning with its kind and version.</summary>
    public byte[] Json(ServedResource resource) => resource.IsStorageVersion ? json ??= resource.EncodeJson(Value) : resource.EncodeJson(resource.FromStorage(Value));

    /// <summary>Writes the object in JSON for an answer to who wrote it: bytes that nobody may ever read again are not kept.</summary>
    public void WriteJson(ServedResource resource, JsonEncoder encoder)
    {
        if (resource.IsStorageVersion && json is { } kept)
        {
            encoder.Raw(kept);
        }
        else
        {
            resource.WriteJson(resource.FromStorage(Value), encoder);
        }
    }

    /// <summary>The object in protobuf for an answer to who wrote it.</summary>
    public EnvelopedMessage ProtobufOnce(ServedResource resource) => resource.IsStorageVersion && protobuf is { } kept ? kept : EnvelopedMessage.Of(resource, resource.FromStorage(Value));

    /// <summary>The object in protobuf, in the envelope that names its type and without it.</summary>
    public EnvelopedMessage Protobuf(ServedResource resource) => resource.IsStorageVersion
        ? protobuf ??= EnvelopedMessage.Of(resource, Value)
        : EnvelopedMessage.Of(resource, resource.FromStorage(Value));

    /// <summary>The object's metadata as a PartialObjectMetadata in JSON.</summary>
    public byte[] MetadataJson() => metadataJson ??= Encodings.MetadataJson(Value.Metadata);
}
