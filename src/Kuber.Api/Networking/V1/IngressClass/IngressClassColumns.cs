using Kuber.Api.Registry;

namespace Kuber.Api.Networking.V1;

/// <summary>The table of ingress classes.</summary>
internal static class IngressClassColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<IngressClass>> All =
    [
        Column.Name<IngressClass>(),
        Column.Text<IngressClass>("Controller", "Who serves ingresses of this class.", static c => c.Spec.Controller),
        Column.Text<IngressClass>("Parameters", "The object with its settings.", static c => c.Spec.Parameters is { } p ? p.Kind + (p.ApiGroup is null ? "" : "." + p.ApiGroup) + "/" + p.Name : "<none>"),
        Column.Age<IngressClass>(),
    ];
}
