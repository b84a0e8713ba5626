namespace Kuber.Controllers.Namespaces;

/// <summary>What a round of emptying a namespace found.</summary>
internal sealed class NamespaceContent
{
    /// <summary>Objects that are still there, by resource.</summary>
    public SortedDictionary<string, int> Remaining { get; } = new(StringComparer.Ordinal);

    /// <summary>Objects that wait for a finalizer, by finalizer.</summary>
    public SortedDictionary<string, int> Finalizers { get; } = new(StringComparer.Ordinal);

    /// <summary>Why discovery failed, or null.</summary>
    public string? DiscoveryFailure { get; set; }

    /// <summary>What could not be deleted.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Whether pods remain, which take their grace period to stop.</summary>
    public bool HasPods { get; set; }

    /// <summary>Whether nothing is left and everything could be looked at.</summary>
    public bool IsEmpty => Remaining.Count == 0 && DiscoveryFailure is null && Failures.Count == 0;
}
