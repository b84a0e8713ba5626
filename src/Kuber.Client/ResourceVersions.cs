using System.Globalization;

namespace Kuber.Client;

/// <summary>Resource versions as numbers. Kuber's and upstream's are revisions of the store, so they can be compared.</summary>
public static class ResourceVersions
{
    /// <summary>The version as a number; 0 where it is empty or is not one.</summary>
    public static long Parse(string resourceVersion) =>
        long.TryParse(resourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
