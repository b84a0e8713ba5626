namespace Kuber.ApiServer.Cache;

/// <summary>A part of a leaf.</summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Start">The index of the first item.</param>
/// <param name="End">The index after the last item.</param>
internal readonly record struct CacheRun(CacheLeaf Leaf, int Start, int End);
