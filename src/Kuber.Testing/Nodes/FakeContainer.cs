using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>A container as a fake kubelet remembers it, moved on by the clock.</summary>
internal sealed class FakeContainer(Container spec, ContainerScript script, string restartPolicy)
{
    private readonly string name = spec.Name;
    private DateTimeOffset? started;
    private DateTimeOffset? finished;
    private int exitCode;
    private int runs;
    private int? forcedExit;
    private ContainerStateTerminated? last;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => started is not null && finished is null;

    /// <summary>Whether it has ended and will not run again.</summary>
    public bool IsOver => finished is not null && !Restarts;

    /// <summary>Whether its last run ended badly.</summary>
    public bool Failed => finished is not null && exitCode != 0;

    /// <summary>Whether it is an init container that goes on running beside the others.</summary>
    public bool IsSidecar => spec.RestartPolicy == "Always";

    /// <summary>Whether it has been started at least once.</summary>
    public bool HasStarted => started is not null;

    private bool Restarts => restartPolicy switch { "Never" => false, "OnFailure" => exitCode != 0, _ => true };

    /// <summary>Whether it is ready now.</summary>
    public bool IsReady(DateTimeOffset now) => IsRunning && script.ReadyAfter is { } after && started!.Value + after <= now;

    /// <summary>Ends the present run at the next move.</summary>
    public void ForceExit(int code) => forcedExit = code;

    /// <summary>Moves on to now; whether anything changed.</summary>
    public bool Advance(DateTimeOffset now)
    {
        if (script.WaitingReason.Length > 0)
        {
            return false;
        }

        if (started is null)
        {
            started = now;
            return true;
        }

        if (finished is null)
        {
            if (forcedExit is null && (script.RunsFor is not { } time || started.Value + time > now))
            {
                return false;
            }

            End(now, forcedExit ?? script.ExitCode(runs));
            return true;
        }

        if (Restarts && finished.Value + Backoff() <= now)
        {
            last = Terminated();
            runs++;
            (started, finished) = (now, null);
            return true;
        }

        return false;
    }

    /// <summary>When it next moves by itself or becomes ready; null where the clock changes nothing.</summary>
    public DateTimeOffset? Due(DateTimeOffset now)
    {
        if (script.WaitingReason.Length > 0 || started is null)
        {
            return null;
        }

        if (finished is not null)
        {
            return Restarts ? finished.Value + Backoff() : null;
        }

        var end = script.RunsFor is { } time ? started.Value + time : (DateTimeOffset?)null;
        var ready = script.ReadyAfter is { } after && started.Value + after > now ? started.Value + after : (DateTimeOffset?)null;
        return end is null || ready < end ? ready : end;
    }

    /// <summary>Stops it, if it runs.</summary>
    public void Stop(DateTimeOffset now)
    {
        if (started is not null && finished is null)
        {
            End(now, script.StopExitCode);
        }
    }

    /// <summary>What the status shows of it.</summary>
    /// <param name="podStops">Whether the pod is over, so that nothing starts again.</param>
    public ContainerStatus Status(DateTimeOffset now, string whyNotStarted, bool podStops) => new()
    {
        Name = name,
        Image = spec.Image,
        ImageID = started is null ? "" : "fake://" + spec.Image,
        ContainerID = started is null ? "" : FormattableString.Invariant($"fake://{name}-{runs}"),
        RestartCount = runs,
        Ready = IsReady(now),
        Started = IsRunning,
        State = State(whyNotStarted, podStops),
        LastState = finished is not null && Restarts && !podStops ? new() { Terminated = Terminated() } : last is null ? ContainerState.Empty : new() { Terminated = last },
    };

    private ContainerState State(string whyNotStarted, bool podStops)
    {
        if (script.WaitingReason.Length > 0)
        {
            return new() { Waiting = new() { Reason = script.WaitingReason, Message = "the container cannot start" } };
        }

        if (started is null)
        {
            return new() { Waiting = new() { Reason = whyNotStarted } };
        }

        if (finished is null)
        {
            return new() { Running = new() { StartedAt = Time.From(started.Value) } };
        }

        return Restarts && !podStops
            ? new() { Waiting = new() { Reason = "CrashLoopBackOff", Message = FormattableString.Invariant($"back-off {Backoff().TotalSeconds}s restarting failed container={name}") } }
            : new() { Terminated = Terminated() };
    }

    private ContainerStateTerminated Terminated() => new()
    {
        ExitCode = exitCode,
        Reason = exitCode == 0 ? "Completed" : "Error",
        StartedAt = Time.From(started!.Value),
        FinishedAt = Time.From(finished!.Value),
        ContainerID = FormattableString.Invariant($"fake://{name}-{runs}"),
    };

    private TimeSpan Backoff() => runs == 0 ? TimeSpan.Zero : script.RestartBackoff * Math.Pow(2, Math.Min(runs - 1, 5));

    private void End(DateTimeOffset now, int code)
    {
        (finished, exitCode, forcedExit) = (now, code, null);
    }
}
