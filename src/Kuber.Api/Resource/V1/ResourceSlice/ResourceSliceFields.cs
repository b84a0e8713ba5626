using Kuber.Api.Registry;

namespace Kuber.Api.Resource.V1;

/// <summary>The fields of slices that field selectors may name.</summary>
internal static class ResourceSliceFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<ResourceSlice>> Selectable =
    [
        new("spec.driver", static s => s.Spec.Driver),
        new("spec.nodeName", static s => s.Spec.NodeName ?? ""),
    ];
}
