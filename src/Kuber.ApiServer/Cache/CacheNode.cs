namespace Kuber.ApiServer.Cache;

/// <summary>A node of the persistent ordered map of a cache. Nodes never change once made.</summary>
internal abstract class CacheNode
{
    /// <summary>The number of items below.</summary>
    public abstract int Count { get; }

    /// <summary>The smallest key below.</summary>
    public abstract string FirstKey { get; }
}
