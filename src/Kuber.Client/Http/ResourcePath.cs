using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Client.Http;

/// <summary>Where objects are found on a server.</summary>
internal static class ResourcePath
{
    /// <summary>The path of a resource's objects, of one of them, or of a part of it.</summary>
    public static string Of(GroupVersionResource resource, string ns, string name = "", string subresource = "")
    {
        var path = resource.Group.Length == 0 ? "/api/" + resource.Version : "/apis/" + resource.Group + "/" + resource.Version;
        if (ns.Length > 0)
        {
            path += "/namespaces/" + Uri.EscapeDataString(ns);
        }

        path += "/" + resource.Resource;
        if (name.Length > 0)
        {
            path += "/" + Uri.EscapeDataString(name);
        }

        return subresource.Length > 0 ? path + "/" + subresource : path;
    }

    /// <summary>The path of a type's objects, of one of them, or of a part of it.</summary>
    public static string Of<T>(string ns, string name = "", string subresource = "")
        where T : class, IApiMessage<T> =>
        Of(Typed<T>.Definition.GroupVersionResource, Typed<T>.Definition.Namespaced ? ns : "", name, subresource);

    private static class Typed<T>
        where T : class, IApiMessage<T>
    {
        public static readonly ResourceDefinition Definition = BuiltInResources.All.Concat(BuiltInResources.Computed).OfType<ResourceDefinition<T>>().FirstOrDefault()
            ?? throw new InvalidOperationException($"{typeof(T).Name} is not a built-in resource");
    }
}
