using System.Runtime.InteropServices;

namespace Kuber.Cluster;

/// <summary>Turns SIGTERM and SIGINT into the end of a token, so that a process stops in good order.</summary>
internal sealed class ShutdownSignals : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly PosixSignalRegistration[] registrations;

    /// <summary>Listens for the signals until disposed.</summary>
    public ShutdownSignals(CancellationToken cancellationToken)
    {
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        ];
    }

    /// <summary>Ends when the process is to stop.</summary>
    public CancellationToken Token => stop.Token;

    /// <summary>Completes when the process is to stop.</summary>
    public async Task WaitAsync()
    {
        TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Token.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
