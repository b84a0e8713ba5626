namespace Kuber.Store;

/// <summary>A store cannot be opened. The message is one sentence for the operator that also says what to do.</summary>
public sealed class StoreOpenException(StoreOpenFailure failure, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The cause.</summary>
    public StoreOpenFailure Failure { get; } = failure;
}
