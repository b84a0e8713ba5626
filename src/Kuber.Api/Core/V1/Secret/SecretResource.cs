using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves secrets.</summary>
public static class SecretResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Secret> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "secrets",
        Singular = "secret",
        Kind = "Secret",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        StoragePrefix = "secrets",
        Strategy = new SecretStrategy(),
        Columns = SecretColumns.All,
        SelectableFields = SecretFields.Selectable,
    };
}
