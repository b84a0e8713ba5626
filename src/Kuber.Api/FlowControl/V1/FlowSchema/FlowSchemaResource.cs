using Kuber.Api.Registry;

namespace Kuber.Api.FlowControl.V1;

/// <summary>How the API server serves flowschemas.</summary>
public static class FlowSchemaResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<FlowSchema> Definition = new()
    {
        Group = "flowcontrol.apiserver.k8s.io",
        Version = "v1",
        Plural = "flowschemas",
        Singular = "flowschema",
        Kind = "FlowSchema",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        Subresources =
        [
            new("status", "", "", "FlowSchema", ["get", "patch", "update"]),
        ],
        StoragePrefix = "flowschemas",
        Strategy = new FlowSchemaStrategy(),
        Columns = FlowSchemaColumns.All,
    };
}
