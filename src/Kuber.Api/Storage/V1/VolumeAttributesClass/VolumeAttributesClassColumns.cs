using Kuber.Api.Registry;

namespace Kuber.Api.Storage.V1;

/// <summary>The table of classes of volume attributes.</summary>
internal static class VolumeAttributesClassColumns
{
    private const string DefaultClass = "volumeattributesclass.alpha.kubernetes.io/is-default-class";

    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<VolumeAttributesClass>> All =
    [
        Column.Name<VolumeAttributesClass>(static c => c.Metadata.Annotations.GetValueOrDefault(DefaultClass) == "true" ? c.Metadata.Name + " (default)" : c.Metadata.Name),
        Column.Text<VolumeAttributesClass>("DriverName", "The driver that knows the attributes.", static c => c.DriverName),
        Column.Age<VolumeAttributesClass>(),
    ];
}
