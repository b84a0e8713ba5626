namespace Kuber.Api.Runtime;

/// <summary>Every kind of the API, also those that are not resources: options, statuses, reviews, scales. The generator fills it in.</summary>
public static partial class KindRegistry
{
    /// <summary>The kind of an API version and name; null if there is none.</summary>
    public static KindInfo? Find(string apiVersion, string kind)
    {
        KindInfo? found = null;
        FindGenerated(apiVersion, kind, ref found);
        return found;
    }

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<KindInfo> All
    {
        get
        {
            var all = new List<KindInfo>();
            AddGenerated(all);
            return all;
        }
    }

    static partial void FindGenerated(string apiVersion, string kind, ref KindInfo? found);

    static partial void AddGenerated(List<KindInfo> all);
}
