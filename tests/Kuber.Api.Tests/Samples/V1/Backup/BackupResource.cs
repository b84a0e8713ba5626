using Kuber.Api.Registry;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>How the API server serves backups.</summary>
public static class BackupResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Backup> Definition = new()
    {
        Group = "samples.example.com",
        Version = "v1",
        Plural = "backups",
        Singular = "backup",
        Kind = "Backup",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["bk"],
        Subresources = [new("status", "", "", "Backup", ["get", "patch", "update"])],
        StoragePrefix = "backups",
        Strategy = new BackupStrategy(),
        Columns = BackupColumns.All,
        SelectableFields = [new("spec.claimName", static b => b.Spec.ClaimName)],
    };
}
