using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves podtemplates.</summary>
public static class PodTemplateResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PodTemplate> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "podtemplates",
        Singular = "podtemplate",
        Kind = "PodTemplate",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        DeleteReturnsObject = true,
        StoragePrefix = "podtemplates",
        Strategy = new PodTemplateStrategy(),
        Columns = PodTemplateColumns.All,
    };
}
