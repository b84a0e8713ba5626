namespace Kuber.Store.Tests.Linearizability;

/// <summary>An immutable set of small numbers.</summary>
internal readonly struct TakenSet : IEquatable<TakenSet>
{
    private readonly ulong[] words;

    public TakenSet(int size) => words = new ulong[(size + 63) / 64];

    private TakenSet(ulong[] words) => this.words = words;

    public TakenSet With(int index) => Flip(index);

    public TakenSet Without(int index) => Flip(index);

    public bool Equals(TakenSet other) => words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? obj) => obj is TakenSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var word in words)
        {
            hash.Add(word);
        }
        return hash.ToHashCode();
    }

    private TakenSet Flip(int index)
    {
        var copy = (ulong[])words.Clone();
        copy[index / 64] ^= 1UL << (index % 64);
        return new(copy);
    }
}
