using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of nodes that field selectors may name.</summary>
internal static class NodeFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Node>> Selectable =
        [new("spec.unschedulable", static n => n.Spec.Unschedulable ? "true" : "false")];
}
