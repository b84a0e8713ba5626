using Kuber.Api.Registry;

namespace Kuber.ApiServer.Registry;

/// <summary>Where upstream keeps the objects of a resource, below <c>/registry/</c>.</summary>
public static class StoragePrefixes
{
    /// <summary>The start of every key.</summary>
    public const string Root = "/registry/";

    /// <summary>The prefix of a built-in resource, ending with a slash; empty where its objects are not stored.</summary>
    public static string Of(ResourceDefinition resource)
    {
        if (!resource.Verbs.Contains("list") || resource.Plural == "componentstatuses")
        {
            return "";
        }

        var path = resource.StoragePrefix.Length > 0 ? resource.StoragePrefix : (resource.Group, resource.Plural) switch
        {
            ("", "nodes") => "minions",
            ("", "services") => "services/specs",
            ("", "endpoints") => "services/endpoints",
            ("", "replicationcontrollers") => "controllers",
            ("networking.k8s.io", "ingresses") => "ingress",
            ("apiextensions.k8s.io" or "apiregistration.k8s.io", _) => resource.Group + "/" + resource.Plural,
            _ => resource.Plural,
        };
        return Root + path + "/";
    }
}
