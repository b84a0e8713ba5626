namespace Kuber.Client.Informers;

/// <summary>Takes what a reflector reads. Called by one reflector, one call at a time.</summary>
public interface IReflectorSink<T>
    where T : class
{
    /// <summary>The resource was listed: these objects, and no others, exist at this version.</summary>
    void Replace(IReadOnlyList<T> items, string resourceVersion);

    /// <summary>One change arrived. Never a bookmark.</summary>
    void Apply(WatchEventType type, T value);

    /// <summary>All changes up to a version have arrived.</summary>
    void Progress(string resourceVersion);
}
