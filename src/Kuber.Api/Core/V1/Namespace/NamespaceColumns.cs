using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of namespaces.</summary>
internal static class NamespaceColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<Namespace>> All =
    [
        Column.Name<Namespace>(),
        Column.Text<Namespace>("Status", "Whether it is active or going away.", static n => n.Status.Phase),
        Column.Age<Namespace>(),
    ];
}
