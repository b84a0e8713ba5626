using System.IO.Pipelines;

namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>
/// One stream of a session: bytes both ways, each way with an end of its own. Reading gives 0 at the peer's end, which may be a
/// reset (the usual implementation resets streams to close them), and fails where the session broke before.
/// </summary>
public sealed class SpdyStream : Stream
{
    private const int PauseBytes = 256 * 1024;
    private readonly SpdySession session;
    private readonly Pipe received = new(new PipeOptions(pauseWriterThreshold: PauseBytes, resumeWriterThreshold: PauseBytes / 2, useSynchronizationContext: false));
    private readonly TaskCompletionSource accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool sentEnd;
    private bool receivedEnd;
    private bool disposed;

    internal SpdyStream(SpdySession session, uint id, IReadOnlyDictionary<string, string> headers) => (this.session, Id, Headers) = (session, id, headers);

    /// <summary>The number of the stream: odd where the client opened it, even where the server did.</summary>
    public uint Id { get; }

    /// <summary>The headers with which it was opened.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => !sentEnd;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Completes when the peer has taken the stream.</summary>
    internal Task Accepted => accepted.Task;

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var result = await received.Reader.ReadAsync(cancellationToken);
        var available = result.Buffer;
        if (available.IsEmpty)
        {
            received.Reader.AdvanceTo(available.Start);
            return 0;
        }

        var part = available.Slice(0, Math.Min(available.Length, buffer.Length));
        var position = 0;
        foreach (var segment in part)
        {
            segment.CopyTo(buffer[position..]);
            position += segment.Length;
        }

        received.Reader.AdvanceTo(part.End);
        return position;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (sentEnd)
        {
            throw new SpdyException("the stream was closed for writing");
        }

        if (buffer.Length > 0)
        {
            await session.Writer.WriteDataAsync(Id, buffer, fin: false, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("asynchronous only");

    /// <summary>Tells the peer that nothing more comes. Reading goes on.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (sentEnd)
        {
            return;
        }

        sentEnd = true;
        await session.Writer.WriteDataAsync(Id, default, fin: true, cancellationToken);
        ForgetAtEnd();
    }

    /// <summary>Ends the stream at once, both ways.</summary>
    public async Task ResetAsync(SpdyStatus status, CancellationToken cancellationToken)
    {
        sentEnd = true;
        await ReceiveResetAsync(SpdyStatus.Cancel);
        await session.Writer.WriteRstStreamAsync(Id, status, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    internal void Accept() => accepted.TrySetResult();

    /// <summary>Takes data of the peer; waits while the reader is far behind.</summary>
    internal async ValueTask ReceiveAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        if (!receivedEnd && !disposed && data.Length > 0)
        {
            await received.Writer.WriteAsync(data, cancellationToken);
        }
    }

    /// <summary>The peer ended the stream both ways.</summary>
    internal ValueTask ReceiveResetAsync(SpdyStatus status)
    {
        sentEnd = true;
        if (accepted.TrySetException(new SpdyException($"the peer refused the stream: {status}")))
        {
            _ = accepted.Task.Exception;
        }

        return ReceiveEndAsync(null);
    }

    /// <summary>The peer sends no more: regularly, or for a reason.</summary>
    internal async ValueTask ReceiveEndAsync(Exception? why)
    {
        if (why is null)
        {
            accepted.TrySetResult();
        }
        else if (accepted.TrySetException(why))
        {
            _ = accepted.Task.Exception;
        }

        if (!receivedEnd)
        {
            receivedEnd = true;
            await received.Writer.CompleteAsync(why);
        }

        if (why is not null)
        {
            sentEnd = true;
        }

        ForgetAtEnd();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !disposed)
        {
            // What still comes is thrown away.
            disposed = true;
            received.Reader.Complete();
        }

        base.Dispose(disposing);
    }

    private void ForgetAtEnd()
    {
        if (sentEnd && receivedEnd)
        {
            session.Forget(Id);
        }
    }
}
