using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of limits.</summary>
internal static class LimitRangeColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<LimitRange>> All = [Column.Name<LimitRange>(), Column.CreatedAt<LimitRange>()];
}
