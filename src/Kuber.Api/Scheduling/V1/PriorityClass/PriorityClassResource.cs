using Kuber.Api.Registry;

namespace Kuber.Api.Scheduling.V1;

/// <summary>How the API server serves priorityclasses.</summary>
public static class PriorityClassResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PriorityClass> Definition = new()
    {
        Group = "scheduling.k8s.io",
        Version = "v1",
        Plural = "priorityclasses",
        Singular = "priorityclass",
        Kind = "PriorityClass",
        Namespaced = false,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["pc"],
        StoragePrefix = "priorityclasses",
        Strategy = new PriorityClassStrategy(),
        Columns = PriorityClassColumns.All,
    };
}
