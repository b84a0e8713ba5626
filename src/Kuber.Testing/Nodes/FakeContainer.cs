using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>A container as a fake kubelet remembers it, moved on by the clock.</summary>
internal sealed class FakeContainer(Container spec, ContainerScript script, string restartPolicy)
{
    private const int KilledExitCode = 137;
    private readonly string name = spec.Name;
    private DateTimeOffset? started;
    private DateTimeOffset? finished;
    private int exitCode;
    private int runs;
    private int? forcedExit;
    private ContainerStateTerminated? last;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Whether it is ready, whatever the script says; null to follow the script.</summary>
    public bool? ForcedReady { get; set; }

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

    private DateTimeOffset? ReadyFrom => started is null || script.ReadyAfter is not { } after ? null : started.Value + (after > script.StartedAfter ? after : script.StartedAfter);

    private bool Restarts => restartPolicy switch { "Never" => false, "OnFailure" => exitCode != 0, _ => true };

    /// <summary>Whether it is ready now.</summary>
    public bool IsReady(DateTimeOffset now)
    {
        if (!IsRunning || !HasPassedStartup(now) || ForcedReady is not null)
        {
            return IsRunning && ForcedReady == true;
        }

        return ReadyFrom is { } from && from <= now && (script.ReadyFor is not { } time || from + time > now);
    }

    /// <summary>The same container at this moment, remembered apart.</summary>
    public FakeContainer Copy() => (FakeContainer)MemberwiseClone();

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
            if (forcedExit is null && script.LivenessFailsAfter is { } life && started.Value + life <= now && (script.RunsFor is not { } whole || life < whole))
            {
                forcedExit = KilledExitCode;
            }

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

        DateTimeOffset?[] times =
        [
            started.Value + script.StartedAfter, ReadyFrom, ReadyFrom + script.ReadyFor, started.Value + script.LivenessFailsAfter,
        ];
        var next = times.Where(t => t > now).Min();
        var end = started.Value + script.RunsFor;
        return next is null || end < next ? end : next;
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
        Started = IsRunning && HasPassedStartup(now),
        State = State(whyNotStarted, podStops),
        LastState = finished is not null && Restarts && !podStops ? new() { Terminated = Terminated() } : last is null ? ContainerState.Empty : new() { Terminated = last },
    };

    private bool HasPassedStartup(DateTimeOffset now) => started is not null && started.Value + script.StartedAfter <= now;

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
