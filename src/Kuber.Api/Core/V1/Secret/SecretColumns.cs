using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of secrets.</summary>
internal static class SecretColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Secret>> All =
    [
        Column.Name<Secret>(),
        Column.Text<Secret>("Type", "What it is for.", static s => s.Type),
        Column.NumberAsText<Secret>("Data", "How many entries it has.", static s => s.Data.Count),
        Column.Age<Secret>(),
    ];
}
