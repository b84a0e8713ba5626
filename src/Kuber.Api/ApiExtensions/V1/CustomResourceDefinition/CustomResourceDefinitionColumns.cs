using Kuber.Api.Registry;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The table of definitions.</summary>
internal static class CustomResourceDefinitionColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<CustomResourceDefinition>> All = [Column.Name<CustomResourceDefinition>(), Column.CreatedAt<CustomResourceDefinition>()];
}
