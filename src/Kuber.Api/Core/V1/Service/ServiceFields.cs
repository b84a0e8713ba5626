using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The fields of services that field selectors may name.</summary>
internal static class ServiceFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<Service>> Selectable =
    [
        new("spec.clusterIP", static s => s.Spec.ClusterIP),
        new("spec.type", static s => s.Spec.Type),
    ];
}
