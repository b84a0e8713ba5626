namespace Kuber.Testing.Nodes;

/// <summary>How a fake kubelet plays a container.</summary>
public sealed record ContainerScript
{
    /// <summary>A container that runs until it is stopped, and is ready as soon as it runs.</summary>
    public static readonly ContainerScript Serves = new();

    /// <summary>A container that ends well at once, as most init containers do.</summary>
    public static readonly ContainerScript Completes = new() { RunsFor = TimeSpan.Zero };

    /// <summary>Why the container cannot start, such as <c>ImagePullBackOff</c>; empty where it can.</summary>
    public string WaitingReason { get; init; } = "";

    /// <summary>How long after its start it becomes ready; null for never.</summary>
    public TimeSpan? ReadyAfter { get; init; } = TimeSpan.Zero;

    /// <summary>How long it stays ready: after that its readiness probe fails; null for as long as it runs.</summary>
    public TimeSpan? ReadyFor { get; init; }

    /// <summary>How long after its start its startup probe passes: until then it is neither started nor ready.</summary>
    public TimeSpan StartedAfter { get; init; }

    /// <summary>How long after its start its liveness probe has failed for good: it is killed (exit code 137) and restarted as its pod's policy says; null for never.</summary>
    public TimeSpan? LivenessFailsAfter { get; init; }

    /// <summary>How long it runs; null until it is stopped.</summary>
    public TimeSpan? RunsFor { get; init; }

    /// <summary>The exit codes of its runs, in order; the last one is that of all further runs too. None: 0.</summary>
    public IReadOnlyList<int> ExitCodes { get; init; } = [];

    /// <summary>What it exits with when it is asked to stop.</summary>
    public int StopExitCode { get; init; }

    /// <summary>The wait before the second restart; it doubles up to 32 times that. The first restart follows at once.</summary>
    public TimeSpan RestartBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A container that crashes again and again, each time after running for a while.</summary>
    public static ContainerScript CrashLoops(int exitCode = 1, TimeSpan after = default) => new() { RunsFor = after, ExitCodes = [exitCode] };

    /// <summary>The exit code of a run, counted from 0.</summary>
    public int ExitCode(int run) => ExitCodes.Count == 0 ? 0 : ExitCodes[Math.Min(run, ExitCodes.Count - 1)];
}
