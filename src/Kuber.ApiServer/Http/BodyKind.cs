using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Http;

/// <summary>A kind known by its resource or by its type.</summary>
internal sealed class BodyKind : IBodyKind
{
    private readonly ServedResource? resource;
    private readonly KindInfo? info;
    private readonly ResourceSet resources;

    /// <summary>The kind of a resource.</summary>
    public BodyKind(ServedResource resource, ResourceSet resources)
    {
        (this.resource, this.resources) = (resource, resources);
        (Group, Version, ApiVersion, Kind) = (resource.Group, resource.Version, resource.ApiVersion, resource.Kind);
    }

    /// <summary>A kind of its own, such as that of a subresource.</summary>
    public BodyKind(KindInfo info, ResourceSet resources)
    {
        (this.info, this.resources) = (info, resources);
        (Group, Version, ApiVersion, Kind) = (info.GroupVersionKind.Group, info.GroupVersionKind.Version, info.ApiVersion, info.GroupVersionKind.Kind);
    }

    /// <inheritdoc/>
    public string Group { get; }

    /// <inheritdoc/>
    public string Version { get; }

    /// <inheritdoc/>
    public string ApiVersion { get; }

    /// <inheritdoc/>
    public string Kind { get; }

    /// <inheritdoc/>
    public bool IsNamed => resource?.IsCustom == true;

    /// <inheritdoc/>
    public object DecodeJson(ReadOnlySpan<byte> json, JsonDecodeIssues issues) =>
        resource is null ? info!.DecodeJson(json, issues) : resource.DecodeJson(json, issues);

    /// <inheritdoc/>
    public object DecodeProtobuf(ReadOnlySpan<byte> message) =>
        resource is null ? info!.DecodeProtoBody(message) : resource.DecodeProtobuf(message);

    /// <inheritdoc/>
    public StatusException Mismatch(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var (group, version) = slash < 0 ? ("", apiVersion) : (apiVersion[..slash], apiVersion[(slash + 1)..]);
        var known = resources.FindKind(new() { Group = group, Version = version, Kind = kind }) is not null;
        return BodyDecoder.Mismatch(this, apiVersion, kind, known);
    }
}
