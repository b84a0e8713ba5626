using Kuber.Api.Registry;

namespace Kuber.Api.Apps.V1;

/// <summary>How the API server serves controllerrevisions.</summary>
public static class ControllerRevisionResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<ControllerRevision> Definition = new()
    {
        Group = "apps",
        Version = "v1",
        Plural = "controllerrevisions",
        Singular = "controllerrevision",
        Kind = "ControllerRevision",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "controllerrevisions",
        Strategy = new ControllerRevisionStrategy(),
        Columns = ControllerRevisionColumns.All,
    };
}
