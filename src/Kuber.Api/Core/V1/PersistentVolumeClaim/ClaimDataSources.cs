namespace Kuber.Api.Core.V1;

/// <summary>The two fields that say what a claim's volume is filled with: an old one for few kinds, a new one for any.</summary>
internal static class ClaimDataSources
{
    /// <summary>The spec without what the old field may not name, and without references to other namespaces, which are off.</summary>
    public static PersistentVolumeClaimSpec Known(PersistentVolumeClaimSpec spec, PersistentVolumeClaimSpec? old)
    {
        if (spec.DataSourceRef is { Namespace.Length: > 0 } && old?.DataSourceRef is null)
        {
            spec = spec with { DataSourceRef = null };
        }

        return old is { DataSource: not null } or { DataSourceRef: not null } || spec.DataSource is null || spec.DataSourceRef is not null
            || spec.DataSource is { Kind: "PersistentVolumeClaim", ApiGroup: null or "" } or { Kind: "VolumeSnapshot", ApiGroup: "snapshot.storage.k8s.io" }
            ? spec
            : spec with { DataSource = null };
    }

    /// <summary>The spec with each field as the other, where only one is set.</summary>
    public static PersistentVolumeClaimSpec Both(PersistentVolumeClaimSpec spec) => spec switch
    {
        { DataSource: { } source, DataSourceRef: null } => spec with { DataSourceRef = new() { ApiGroup = source.ApiGroup, Kind = source.Kind, Name = source.Name } },
        { DataSource: null, DataSourceRef: { Namespace: null or "" } reference } =>
            spec with { DataSource = new() { ApiGroup = reference.ApiGroup, Kind = reference.Kind, Name = reference.Name } },
        _ => spec,
    };
}
