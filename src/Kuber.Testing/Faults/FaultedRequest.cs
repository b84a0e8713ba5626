using System.Diagnostics.CodeAnalysis;
using Kuber.ApiServer.Interception;
using Kuber.Testing.Requests;

namespace Kuber.Testing.Faults;

/// <summary>A request on its way through the faults that hit it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The end of the request disposes of it.")]
internal sealed class FaultedRequest : IInterceptedRequest
{
    private readonly IReadOnlyList<Fault> faults;
    private readonly FaultSet owner;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource? cut;
    private readonly Lock gate = new();
    private int events;

    public FaultedRequest(RecordedRequest request, IReadOnlyList<Fault> faults, FaultSet owner, TimeProvider clock)
    {
        (Request, this.faults, this.owner, this.clock) = (request, faults, owner, clock);
        if (faults.Count > 0)
        {
            request.Fault = string.Join(", ", faults.Select(static f => f.Name));
        }

        if (request.Facts.Verb == "watch")
        {
            cut = new();
            owner.Opened(this);
        }
    }

    /// <summary>The record of it.</summary>
    public RecordedRequest Request { get; }

    /// <inheritdoc/>
    public bool LosesAnswer => faults.Any(static f => f.LosesAnswer);

    /// <inheritdoc/>
    public CancellationToken CutToken => cut?.Token ?? CancellationToken.None;

    /// <inheritdoc/>
    public WatchCut Cut { get; private set; }

    /// <inheritdoc/>
    public async ValueTask BeforeAsync(CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            if (fault.Latency > TimeSpan.Zero)
            {
                await Task.Delay(fault.Latency, clock, cancellationToken);
            }
        }

        if (faults.FirstOrDefault(static f => f.Error is not null) is { Error: { } error })
        {
            if (error.Code == 410 && cut is not null)
            {
                // A watch learns so from its first event.
                CutNow(WatchCut.Expire);
                return;
            }

            throw new Machinery.Errors.StatusException(error.Status);
        }

        CutAt(0);
    }

    /// <inheritdoc/>
    public async ValueTask BeforeEventAsync(CancellationToken cancellationToken)
    {
        CutAt(events++);
        foreach (var fault in faults)
        {
            if (fault.EventDelay != TimeSpan.Zero && Cut == WatchCut.None)
            {
                await Task.Delay(fault.EventDelay, clock, cancellationToken);
            }
        }
    }

    /// <summary>Ends the watch, unless it is being ended already.</summary>
    public void CutNow(WatchCut how)
    {
        lock (gate)
        {
            if (cut is null || Cut != WatchCut.None)
            {
                return;
            }

            Cut = how;
        }

        try
        {
            cut.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    /// <inheritdoc/>
    public void Read(ReadOnlyMemory<byte> body, string contentType)
    {
        if (!Request.IsComponent)
        {
            Request.Read(body, contentType);
        }
    }

    /// <inheritdoc/>
    public void End(int code)
    {
        Request.End(code);
        if (cut is not null)
        {
            owner.Closed(this);
            cut.Dispose();
        }
    }

    private void CutAt(int sent)
    {
        foreach (var fault in faults)
        {
            if (fault.Cut != WatchCut.None && fault.CutAfterEvents <= sent)
            {
                CutNow(fault.Cut);
            }
        }
    }
}
