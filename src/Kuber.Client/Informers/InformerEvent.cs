namespace Kuber.Client.Informers;

/// <summary>A change of the cache.</summary>
/// <param name="Old">The object before; null where it is new.</param>
/// <param name="New">The object after; null where it went.</param>
public readonly record struct InformerEvent<T>(T? Old, T? New)
    where T : class;
