namespace Kuber.Client.Controllers;

/// <summary>Orders keys by namespace, then name, by ordinal comparison.</summary>
public sealed class ObjectKeyComparer : IComparer<ObjectKey>
{
    /// <summary>The comparer.</summary>
    public static readonly ObjectKeyComparer Instance = new();

    /// <inheritdoc/>
    public int Compare(ObjectKey x, ObjectKey y)
    {
        var order = string.CompareOrdinal(x.Namespace, y.Namespace);
        return order != 0 ? order : string.CompareOrdinal(x.Name, y.Name);
    }
}
