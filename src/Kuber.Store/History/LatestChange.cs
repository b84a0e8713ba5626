namespace Kuber.Store.History;

/// <summary>Where the changes of a key begin in the file: with the latest; each row names the one before it.</summary>
/// <param name="Count">How many changes are kept.</param>
/// <param name="Revision">The revision of the latest.</param>
/// <param name="Row">The row of the latest.</param>
internal readonly record struct LatestChange(int Count, long Revision, long Row);
