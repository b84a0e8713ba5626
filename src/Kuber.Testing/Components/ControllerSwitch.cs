using Kuber.Client.Controllers;

namespace Kuber.Testing.Components;

/// <summary>Runs a controller while it is switched on.</summary>
internal sealed class ControllerSwitch(ControllerDescriptor controller, bool isOn)
{
    private readonly Lock gate = new();
    private TaskCompletionSource turnedOn = New();
    private TaskCompletionSource stopped = New();
    private CancellationTokenSource? run;

    /// <summary>Whether it is switched on.</summary>
    public bool IsOn { get; private set; } = isOn;

    /// <summary>The controller with its switch.</summary>
    public ControllerDescriptor Descriptor => controller with { Run = RunAsync };

    /// <summary>Switches it on.</summary>
    public void TurnOn()
    {
        lock (gate)
        {
            IsOn = true;
            turnedOn.TrySetResult();
        }
    }

    /// <summary>Switches it off; completes when it has stopped.</summary>
    public Task TurnOffAsync()
    {
        lock (gate)
        {
            if (IsOn)
            {
                IsOn = false;
                turnedOn = New();
                run?.Cancel();
            }

            return run is null ? Task.CompletedTask : stopped.Task;
        }
    }

    private async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            using var on = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            if (Begin(on) is { } wait)
            {
                await wait.WaitAsync(cancellationToken);
                continue;
            }

            try
            {
                await controller.Run(context, on.Token);
            }
            catch (Exception) when (on.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                // Switched off.
            }
            finally
            {
                lock (gate)
                {
                    run = null;
                    stopped.TrySetResult();
                }
            }

            if (!on.IsCancellationRequested)
            {
                // It has nothing more to do.
                return;
            }
        }
    }

    /// <summary>Enters a run; what to wait for where it is switched off.</summary>
    private Task? Begin(CancellationTokenSource on)
    {
        lock (gate)
        {
            if (!IsOn)
            {
                return turnedOn.Task;
            }

            (run, stopped) = (on, New());
            return null;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
