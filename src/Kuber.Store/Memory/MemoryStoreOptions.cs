using Kuber.Store.Versions;

namespace Kuber.Store.Memory;

/// <summary>Settings of a <see cref="MemoryStore"/>.</summary>
public sealed record MemoryStoreOptions : VersionedStoreOptions;
