namespace Kuber.Store;

/// <summary>The store cannot serve at present. It recovers by itself when the cause is gone.</summary>
public sealed class StoreUnavailableException(StoreUnavailableReason reason, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The cause.</summary>
    public StoreUnavailableReason Reason { get; } = reason;

    /// <summary>Whether a write that failed with this may still have happened. False: it certainly did not.</summary>
    public bool MayHaveHappened { get; init; }
}
