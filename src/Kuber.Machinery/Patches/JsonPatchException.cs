namespace Kuber.Machinery.Patches;

/// <summary>An operation of a <see cref="JsonPatch"/> cannot be done. The message says which one and why, as upstream's library does.</summary>
public sealed class JsonPatchException(string message) : Exception(message)
{
    /// <summary>Whether it is a test that failed, and nothing else is wrong.</summary>
    public bool IsTest { get; init; }
}
