using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>The order of custom resources in discovery: by group, the preferred version first, then by name.</summary>
internal sealed class ServedOrder : IComparer<ServedResource>
{
    /// <summary>The order.</summary>
    public static readonly ServedOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(ServedResource? x, ServedResource? y)
    {
        var byGroup = string.CompareOrdinal(x!.Group, y!.Group);
        var byVersion = byGroup != 0 ? byGroup : VersionOrder.Compare(x.Version, y.Version);
        return byVersion != 0 ? byVersion : string.CompareOrdinal(x.Plural, y.Plural);
    }
}
