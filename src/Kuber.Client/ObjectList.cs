namespace Kuber.Client;

/// <summary>A list as read from a server: a snapshot at one resource version.</summary>
/// <param name="Items">The objects, by namespace and name.</param>
/// <param name="ResourceVersion">The version to watch from.</param>
/// <param name="Continue">The token of the next page; empty at the end.</param>
/// <param name="RemainingItemCount">How many objects follow, where the server said.</param>
public sealed record ObjectList<T>(IReadOnlyList<T> Items, string ResourceVersion, string Continue, long? RemainingItemCount);
