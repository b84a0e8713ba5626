namespace Kuber.Store.Tests.Linearizability;

/// <summary>What a client called.</summary>
public enum HistoryOperationKind
{
    Get,
    Create,
    Update,
    Delete,
}
