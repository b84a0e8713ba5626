using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>How the API server serves namespaces.</summary>
public static class NamespaceResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<Namespace> Definition = new()
    {
        Group = "",
        Version = "v1",
        Plural = "namespaces",
        Singular = "namespace",
        Kind = "Namespace",
        Namespaced = false,
        Verbs = ["create", "delete", "get", "list", "patch", "update", "watch"],
        ShortNames = ["ns"],
        Subresources =
        [
            new("finalize", "", "", "Namespace", ["update"]),
            new("status", "", "", "Namespace", ["get", "patch", "update"]),
        ],
        StoragePrefix = "namespaces",
        Strategy = new NamespaceStrategy(),
        Columns = NamespaceColumns.All,
        SelectableFields = NamespaceFields.Selectable,
    };
}
