using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>The table of templates of claims.</summary>
internal static class ResourceClaimTemplateColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ResourceClaimTemplate>> All = [Column.Name<ResourceClaimTemplate>(), Column.Age<ResourceClaimTemplate>()];
}
