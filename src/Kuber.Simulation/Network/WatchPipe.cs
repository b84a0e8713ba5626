using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Simulation.Checks;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>A watch: events leave the server's process one after the other and reach the caller's later, in the same order.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A cancellation source without a timer holds nothing.")]
internal sealed class WatchPipe<T>(SimulatedNetwork network, SimulatedProcess caller, Request request, WatchCheck? check) : IExchange
    where T : class, IApiObject
{
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource gone = new();
    private readonly Queue<WatchEvent<T>> arrived = new();
    private List<WatchEvent<T>> underWay = [];
    private TaskCompletionSource? waiting;
    private Exception? failure;
    private bool scheduled;
    private bool ended;

    public SimulatedProcess Caller => caller;

    public SimulatedProcess? Server { get; private set; }

    /// <inheritdoc/>
    public void Break(string why)
    {
        network.Closed(this);
        underWay = [];
        End(new HttpIOException(HttpRequestError.ResponseEnded, why));
        HangUp();
    }

    /// <summary>The events as they arrive; ends or fails as the connection does.</summary>
    public async IAsyncEnumerable<WatchEvent<T>> ReadAsync(
        SimulatedServer server, Func<ServerIncarnation, CancellationToken, IAsyncEnumerable<WatchEvent<T>>> watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        network.CheckContext(caller);
        network.Opened(this);
        var lost = network.IsCutOff(caller.Name);
        network.Simulator.After(lost ? LostAfter : network.Latency(), network.Simulator.World, () => Arrive(server, watch, lost));
        using var registration = cancellationToken.UnsafeRegister(static state => ((WatchPipe<T>)state!).Wake(), this);
        try
        {
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (arrived.TryDequeue(out var next))
                {
                    check?.Saw(next.Type, next.Object);
                    yield return next;
                }
                else if (ended)
                {
                    if (failure is not null)
                    {
                        throw failure;
                    }

                    yield break;
                }
                else
                {
                    waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    await waiting.Task;
                }
            }
        }
        finally
        {
            network.Closed(this);
            HangUp();
        }
    }

    private void Arrive(SimulatedServer server, Func<ServerIncarnation, CancellationToken, IAsyncEnumerable<WatchEvent<T>>> watch, bool lost)
    {
        if (lost || ended || server.Current is not { } now)
        {
            Break(lost ? "the connection timed out" : "connection refused");
            return;
        }

        Server = now.Process;
        now.Process.Post(state => _ = ServeAsync((ServerIncarnation)state!, watch), now);
    }

    private async Task ServeAsync(ServerIncarnation server, Func<ServerIncarnation, CancellationToken, IAsyncEnumerable<WatchEvent<T>>> watch)
    {
        try
        {
            await foreach (var change in watch(server, gone.Token))
            {
                underWay.Add(change);
                Send();
            }

            Finish(null);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The caller has gone.
        }
        catch (Exception exception)
        {
            request.NoteIn(network.Simulator, caller, exception);
            Finish(exception is Machinery.Errors.StatusException ? exception : server.Translate(exception, request));
        }
    }

    // What is sent in one moment travels together; what is sent later never overtakes it.
    private void Send()
    {
        if (!scheduled && !ended)
        {
            scheduled = true;
            network.Simulator.After(network.Latency(), caller, Deliver);
        }
    }

    private void Deliver()
    {
        scheduled = false;
        foreach (var change in underWay)
        {
            arrived.Enqueue(change);
        }

        underWay.Clear();
        if (finished)
        {
            End(failure);
        }

        Wake();
    }

    private bool finished;

    private void Finish(Exception? with)
    {
        if (!ended)
        {
            (finished, failure) = (true, with);
            Send();
        }
    }

    private void End(Exception? with)
    {
        if (!ended)
        {
            (ended, failure) = (true, with);
            network.Simulator.After(network.Latency(), caller, Wake);
        }
    }

    private void Wake()
    {
        var reader = waiting;
        waiting = null;
        reader?.TrySetResult();
    }

    private void HangUp()
    {
        if (Server is { IsDead: false } process && !gone.IsCancellationRequested)
        {
            network.Simulator.After(network.Latency(), process, gone.Cancel);
        }
    }
}
