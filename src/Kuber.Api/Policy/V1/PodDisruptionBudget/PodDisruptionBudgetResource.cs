using Kuber.Api.Registry;

namespace Kuber.Api.Policy.V1;

/// <summary>How the API server serves poddisruptionbudgets.</summary>
public static class PodDisruptionBudgetResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<PodDisruptionBudget> Definition = new()
    {
        Group = "policy",
        Version = "v1",
        Plural = "poddisruptionbudgets",
        Singular = "poddisruptionbudget",
        Kind = "PodDisruptionBudget",
        Namespaced = true,
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
        ShortNames = ["pdb"],
        Subresources =
        [
            new("status", "", "", "PodDisruptionBudget", ["get", "patch", "update"]),
        ],
        StoragePrefix = "poddisruptionbudgets",
        Strategy = new PodDisruptionBudgetStrategy(),
        Columns = PodDisruptionBudgetColumns.All,
    };
}
