namespace Kuber.Store.Tests.Linearizability;

/// <summary>What a client was told.</summary>
public enum HistoryOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>Its condition did not hold.</summary>
    Conflict,

    /// <summary>It may have been done, may be done later, or never.</summary>
    Unknown,
}
