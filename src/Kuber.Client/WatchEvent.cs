namespace Kuber.Client;

/// <summary>One event of a watch. An error event is thrown as a StatusException instead.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Object">The object; of a bookmark only its resource version (and annotations) count.</param>
public sealed record WatchEvent<T>(WatchEventType Type, T Object);
