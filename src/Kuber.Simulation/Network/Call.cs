using System.Diagnostics.CodeAnalysis;
using Kuber.Machinery.Errors;
using Kuber.Simulation.Cluster;
using Kuber.Simulation.Scheduling;

namespace Kuber.Simulation.Network;

/// <summary>One request: it runs on the server's process, and its answer comes back to the caller's.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A cancellation source without a timer holds nothing.")]
internal sealed class Call<T>(SimulatedNetwork network, SimulatedProcess caller, Request request, Func<ServerIncarnation, CancellationToken, Task<T>> call) : ICall
{
    private static readonly TimeSpan LostAfter = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource gone = new();
    private SimulatedProcess? serving;

    public SimulatedProcess Caller => caller;

    public SimulatedProcess? Server => serving;

    /// <inheritdoc/>
    public void Break(string why)
    {
        network.Closed(this);
        Answer(default!, new HttpRequestException(why));
        HangUp();
    }

    public async Task<T> SendAsync(SimulatedServer server, Fate fate, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(static (state, token) => ((Call<T>)state!).Cancel(token), this);
        if (fate == Fate.RequestLost)
        {
            network.Simulator.After(LostAfter, network.Simulator.World, () => Break("the connection timed out"));
        }
        else
        {
            network.Simulator.After(network.Latency(), network.Simulator.World, () => Arrive(server, fate));
        }

        return await answer.Task;
    }

    private void Arrive(SimulatedServer server, Fate fate)
    {
        if (answer.Task.IsCompleted || server.Current is not { } now)
        {
            Break("connection refused");
            return;
        }

        serving = now.Process;
        now.Process.Post(
            state => _ = ServeAsync((ServerIncarnation)state!, fate),
            now);
    }

    private async Task ServeAsync(ServerIncarnation server, Fate fate)
    {
        T result = default!;
        Exception? failure = null;
        try
        {
            result = await call(server, gone.Token);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        request.NoteIn(network.Simulator, caller, failure);
        network.Closed(this);
        if (fate == Fate.AnswerLost)
        {
            Answer(default!, new HttpRequestException("connection reset by peer"));
            return;
        }

        Answer(result, failure is null or StatusException ? failure : server.Translate(failure, request));
    }

    private void Answer(T result, Exception? failure)
    {
        if (!answer.Task.IsCompleted && !caller.IsDead)
        {
            network.Simulator.After(network.Latency(), caller, () =>
            {
                if (failure is null)
                {
                    answer.TrySetResult(result);
                }
                else
                {
                    answer.TrySetException(failure);
                }
            });
        }
    }

    private void Cancel(CancellationToken token)
    {
        network.Closed(this);
        answer.TrySetCanceled(token);
        HangUp();
    }

    private void HangUp()
    {
        if (serving is { IsDead: false } process)
        {
            network.Simulator.After(network.Latency(), process, gone.Cancel);
        }
    }
}
