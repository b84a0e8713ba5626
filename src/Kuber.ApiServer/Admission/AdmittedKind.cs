using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission;

/// <summary>The kind of an admission request's objects: that of a resource, or a kind of its own that is posted to a subresource.</summary>
internal sealed class AdmittedKind
{
    private readonly ServedResource? resource;
    private readonly KindInfo? posted;
    private readonly Func<IApiObject, IApiObject> fill;

    /// <summary>The kind of a resource.</summary>
    public AdmittedKind(ServedResource resource) => (this.resource, fill, GroupVersionKind) = (resource, resource.Default, resource.GroupVersionKind);

    /// <summary>A kind that is posted, and what fills in its defaults.</summary>
    public AdmittedKind(KindInfo posted, Func<IApiObject, IApiObject> fill) => (this.posted, this.fill, GroupVersionKind) = (posted, fill, posted.GroupVersionKind);

    /// <summary>Group, version and kind.</summary>
    public GroupVersionKind GroupVersionKind { get; }

    /// <summary>The fields of its objects; null where it has no schema.</summary>
    public MessageSchema? Schema => resource is null ? posted!.Schema : resource.Schema;

    /// <summary>An object in JSON, with kind and version.</summary>
    public byte[] EncodeJson(IApiObject value) => resource is null ? posted!.EncodeJson(value, withTypeMeta: true) : resource.EncodeJson(value);

    /// <summary>An object as a tree, with kind and version.</summary>
    public ApiValue Tree(IApiObject value) => ApiValueJson.Parse(EncodeJson(value));

    /// <summary>Reads an object from JSON, and fills in defaults.</summary>
    /// <exception cref="DecodeException">The text is no object of this kind.</exception>
    public IApiObject Decode(ReadOnlySpan<byte> json) => fill(resource is null ? (IApiObject)posted!.DecodeJson(json) : resource.DecodeJson(json, null));
}
