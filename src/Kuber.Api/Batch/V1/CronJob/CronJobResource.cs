using Kuber.Api.Registry;

namespace Kuber.Api.Batch.V1;

/// <summary>How the API server serves cronjobs.</summary>
public static class CronJobResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<CronJob> Definition = new()
    {
        Group = "batch",
        Version = "v1",
        Plural = "cronjobs",
        Singular = "cronjob",
        Kind = "CronJob",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["cj"],
        Categories = ["all"],
        Subresources =
        [
            new("status", "", "", "CronJob", ["get", "patch", "update"]),
        ],
        StoragePrefix = "cronjobs",
        Strategy = new CronJobStrategy(),
        Columns = CronJobColumns.All,
    };
}
