namespace Kuber.Store;

/// <summary>A key with its value.</summary>
/// <param name="Key">The key, such as <c>/registry/pods/default/web</c>.</param>
/// <param name="Value">The value; must not be changed.</param>
/// <param name="CreateRevision">The revision of the write that created the key.</param>
/// <param name="ModRevision">The revision of the latest write to the key.</param>
public sealed record StoreEntry(string Key, ReadOnlyMemory<byte> Value, long CreateRevision, long ModRevision);
