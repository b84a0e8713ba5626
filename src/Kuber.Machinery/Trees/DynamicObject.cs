using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Trees;

/// <summary>
/// An immutable API object whose kind is known only at run time: typed metadata, and all else as a tree. Objects of custom
/// resources are such objects.
/// </summary>
/// <param name="GroupVersionKind">The group, version and kind.</param>
/// <param name="Metadata">Name, namespace, labels, versions and owners of the object.</param>
/// <param name="Content">A map of everything but kind, version and metadata, such as <c>spec</c> and <c>status</c>.</param>
public sealed record DynamicObject(GroupVersionKind GroupVersionKind, ObjectMeta Metadata, ApiValue Content) : IApiObject
{
    /// <summary><c>v1</c> or <c>group/v1</c>.</summary>
    public string ApiVersion => GroupVersionKind.Group.Length == 0 ? GroupVersionKind.Version : GroupVersionKind.Group + "/" + GroupVersionKind.Version;

    /// <summary>The kind.</summary>
    public string Kind => GroupVersionKind.Kind;

    /// <summary>A part of the content, such as <c>spec</c>; null where there is none.</summary>
    public ApiValue this[string field] => Content[field];

    /// <inheritdoc/>
    public IApiObject WithMetadata(ObjectMeta metadata) => ReferenceEquals(metadata, Metadata) ? this : this with { Metadata = metadata };

    /// <summary>The object with a part of its content set.</summary>
    public DynamicObject With(string field, ApiValue value) => this with { Content = Content.With(field, value) };

    /// <summary>The whole object as a tree.</summary>
    public ApiValue ToTree() => Content
        .With("apiVersion", ApiVersion)
        .With("kind", Kind)
        .With("metadata", ApiValueJson.Parse(ApiCodec.EncodeJson(Metadata)));

    /// <summary>The object in JSON.</summary>
    public byte[] ToJson() => ApiValueJson.ToUtf8(ToTree());

    /// <summary>The object of a tree with kind and version.</summary>
    /// <exception cref="DecodeException">The tree is no object, or its metadata does not fit.</exception>
    public static DynamicObject Of(ApiValue tree)
    {
        var (version, kind) = (tree["apiVersion"].Text ?? "", tree["kind"].Text ?? "");
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return new(
            new() { Group = slash < 0 ? "" : version[..slash], Version = version[(slash + 1)..], Kind = kind },
            tree.Has("metadata") ? ApiCodec.DecodeJson<ObjectMeta>(ApiValueJson.ToUtf8(tree["metadata"])) : ObjectMeta.Empty,
            tree.Without("apiVersion").Without("kind").Without("metadata"));
    }

    /// <summary>The object of a text in JSON.</summary>
    /// <exception cref="JsonSyntaxException">It is not JSON.</exception>
    /// <exception cref="DecodeException">It is no object, or its metadata does not fit.</exception>
    public static DynamicObject Parse(string json) => Of(ApiValueJson.Parse(json));
}
