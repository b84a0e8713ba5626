namespace Kuber.Testing.Waiting;

/// <summary>Something that a test waited for did not come about. The message says what, and what was there instead.</summary>
public sealed class ClusterTimeoutException(string message) : Exception(message);
