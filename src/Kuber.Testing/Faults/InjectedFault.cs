namespace Kuber.Testing.Faults;

/// <summary>A rule at work. Disposing of it ends it.</summary>
public sealed class InjectedFault : IDisposable
{
    private readonly FaultSet owner;
    private int seen;
    private int hits;

    internal InjectedFault(FaultSet owner, int id, FaultRule rule) => (this.owner, Id, Rule) = (owner, id, rule);

    /// <summary>Its number, from 1.</summary>
    public int Id { get; }

    /// <summary>The rule.</summary>
    public FaultRule Rule { get; }

    /// <summary>How many requests it has hit.</summary>
    public int Hits => Volatile.Read(ref hits);

    /// <inheritdoc/>
    public void Dispose() => owner.Remove(this);

    /// <summary>Whether it hits a request that it matches. The caller holds the set's lock.</summary>
    internal bool Strikes(Random random)
    {
        if (seen++ < Rule.After || hits >= (Rule.Times ?? int.MaxValue) || (Rule.Probability < 1 && random.NextDouble() >= Rule.Probability))
        {
            return false;
        }

        hits++;
        return true;
    }
}
