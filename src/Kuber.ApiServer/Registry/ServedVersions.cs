using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>The versions in which a resource's objects are served: all that share its place in the store.</summary>
internal sealed class ServedVersions(ResourceSet resources, ServedResource resource) : IVersionedSchemas
{
    /// <inheritdoc/>
    public MessageSchema? Find(string apiVersion) => Version(apiVersion)?.Schema;

    /// <inheritdoc/>
    public ApiValue Convert(ApiValue value, string from, string to)
    {
        if (from == to)
        {
            return value;
        }

        var (source, target) = (Version(from)!, Version(to)!);
        return target.Tree(target.FromStorage(source.ToStorage(source.DecodeJson(ApiValueJson.ToUtf8(value), null))));
    }

    /// <summary>What differs between two objects of the resource in another version; null where there is no such version.</summary>
    public TypedComparison? Compare(string apiVersion, IApiObject old, IApiObject value) => Version(apiVersion) is { Schema: not null } other
        ? other.Compare(other.FromStorage(resource.ToStorage(old)), other.FromStorage(resource.ToStorage(value)))
        : null;

    private ServedResource? Version(string apiVersion)
    {
        if (apiVersion == resource.ApiVersion)
        {
            return resource;
        }

        foreach (var other in resources.All)
        {
            if (other.ApiVersion == apiVersion && resource.IsStored && other.StorePrefix == resource.StorePrefix)
            {
                return other;
            }
        }

        return null;
    }
}
