using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of storage classes.</summary>
internal static class StorageClassColumns
{
    private const string DefaultClass = "storageclass.kubernetes.io/is-default-class";
    private const string DefaultClassBeta = "storageclass.beta.kubernetes.io/is-default-class";

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<StorageClass>> All =
    [
        Column.Name<StorageClass>(static c => IsDefault(c) ? c.Metadata.Name + " (default)" : c.Metadata.Name),
        Column.Text<StorageClass>("Provisioner", "Who makes its volumes.", static c => c.Provisioner),
        Column.Text<StorageClass>("ReclaimPolicy", "What happens to a volume after its claim.", static c => c.ReclaimPolicy ?? "Delete"),
        Column.Text<StorageClass>("VolumeBindingMode", "When volumes are made and bound.", static c => c.VolumeBindingMode ?? "Immediate"),
        Column.BooleanAsText<StorageClass>("AllowVolumeExpansion", "Whether volumes may grow.", static c => c.AllowVolumeExpansion ?? false),
        Column.Age<StorageClass>(),
    ];

    private static bool IsDefault(StorageClass value) =>
        value.Metadata.Annotations.GetValueOrDefault(DefaultClass) == "true" || value.Metadata.Annotations.GetValueOrDefault(DefaultClassBeta) == "true";
}
