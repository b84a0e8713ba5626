namespace Kuber.Client.Informers;

/// <summary>Reads an informer's cache. Objects are shared and immutable.</summary>
public interface ILister<T>
    where T : class
{
    /// <summary>The resource version up to which the cache has followed the server.</summary>
    long ResourceVersion { get; }

    /// <summary>The object, or null; <paramref name="ns"/> is empty for cluster-scoped resources.</summary>
    T? Get(string ns, string name);

    /// <summary>All objects.</summary>
    IReadOnlyCollection<T> List();

    /// <summary>The objects of a namespace.</summary>
    IReadOnlyCollection<T> List(string ns);

    /// <summary>The objects that an index files under a key.</summary>
    IReadOnlyCollection<T> ByIndex(string index, string key);
}
