using Kuber.Api.Registry;

namespace Kuber.Api.Node.V1;

/// <summary>How the API server serves runtimeclasses.</summary>
public static class RuntimeClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<RuntimeClass> Definition = new()
    {
        Group = "node.k8s.io",
        Version = "v1",
        Plural = "runtimeclasses",
        Singular = "runtimeclass",
        Kind = "RuntimeClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "runtimeclasses",
        Strategy = new RuntimeClassStrategy(),
        Columns = RuntimeClassColumns.All,
    };
}
