using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of config maps.</summary>
internal static class ConfigMapColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ConfigMap>> All =
    [
        Column.Name<ConfigMap>(),
        Column.NumberAsText<ConfigMap>("Data", "How many entries it has.", static m => m.Data.Count + m.BinaryData.Count),
        Column.Age<ConfigMap>(),
    ];
}
