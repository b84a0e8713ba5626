namespace Kuber.Store;

/// <summary>What to list.</summary>
/// <param name="Prefix">Only keys that start with it.</param>
public sealed record StoreListRequest(string Prefix)
{
    /// <summary>Only keys after this one; empty to start at the first.</summary>
    public string AfterKey { get; init; } = "";

    /// <summary>The most entries to return; 0 for all.</summary>
    public int Limit { get; init; }

    /// <summary>The revision to read at; 0 for the latest.</summary>
    public long Revision { get; init; }
}
