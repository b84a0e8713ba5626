using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>How the API server serves jobs.</summary>
public static class JobResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Job> Definition = new()
    {
        Group = "batch",
        Version = "v1",
        Plural = "jobs",
        Singular = "job",
        Kind = "Job",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        UnknownField = static path => $"field label {FieldValueText.Quote(path)} not supported for Job",
        OrphansDependents = true,
        Categories = ["all"],
        Subresources =
        [
            new("status", "", "", "Job", ["get", "patch", "update"]),
        ],
        StoragePrefix = "jobs",
        Strategy = new JobStrategy(),
        Columns = JobColumns.All,
        SelectableFields = JobFields.Selectable,
    };
}
