using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <summary>A write that waits for the writer.</summary>
internal sealed class WriteRequest(WriteKind kind, string key, ReadOnlyMemory<byte> value, long expectedRevision, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<StoreWriteResult> completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WriteKind Kind { get; } = kind;

    public string Key { get; } = key;

    public ReadOnlyMemory<byte> Value { get; } = value;

    public long ExpectedRevision { get; } = expectedRevision;

    /// <summary>When the key goes by itself, in milliseconds of Unix time; 0 where it stays.</summary>
    public long Expires { get; init; }

    /// <summary>Whether the caller gave up before the writer came to it.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>What the caller will be told once the batch is durable.</summary>
    public StoreWriteResult Result { get; set; }

    public Task<StoreWriteResult> Task => completion.Task;

    public void Complete() => completion.TrySetResult(Result);

    public void Cancel() => completion.TrySetCanceled(cancellationToken);

    public void Fail(Exception failure) => completion.TrySetException(failure);
}
