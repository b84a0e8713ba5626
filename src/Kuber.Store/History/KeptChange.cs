namespace Kuber.Store.History;

/// <summary>A change that the history keeps.</summary>
/// <param name="Key">The key.</param>
/// <param name="Revision">The revision of the change.</param>
/// <param name="Time">When the history heard of it.</param>
/// <param name="Author">Who made it.</param>
/// <param name="IsBaseline">Whether it was made before the history began to follow the key: who and when is then not known.</param>
/// <param name="Value">The value after the change, as it is at rest; null where the key was removed.</param>
public sealed record KeptChange(string Key, long Revision, DateTimeOffset Time, ChangeAuthor Author, bool IsBaseline, byte[]? Value);
