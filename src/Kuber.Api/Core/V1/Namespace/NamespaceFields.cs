using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of namespaces that field selectors may name.</summary>
internal static class NamespaceFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Namespace>> Selectable = [new("status.phase", static n => n.Status.Phase)];
}
