using Kuber.Store.History;

namespace Kuber.ApiServer.History;

/// <summary>Where the server has the history of its objects from.</summary>
/// <param name="Changes">The changes, with values as they are at rest.</param>
/// <param name="Reveal">The value of a key as it was before it was encrypted at rest.</param>
public sealed record HistorySource(ChangeHistory Changes, Func<string, ReadOnlyMemory<byte>, CancellationToken, ValueTask<ReadOnlyMemory<byte>>> Reveal);
