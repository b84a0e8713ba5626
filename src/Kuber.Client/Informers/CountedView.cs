using System.Collections;

namespace Kuber.Client.Informers;

/// <summary>A sequence whose length is known, without a copy.</summary>
internal sealed class CountedView<T>(int count, IEnumerable<T> items) : IReadOnlyCollection<T>
{
    /// <inheritdoc/>
    public int Count { get; } = count;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
