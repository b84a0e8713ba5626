using Kuber.Testing.Nodes;

namespace Kuber.Testing.Server;

/// <summary>A <see cref="ContainerScript"/> in JSON. Times are seconds.</summary>
internal sealed record ContainerScriptBody
{
    /// <summary>Why the container cannot start.</summary>
    public string WaitingReason { get; set; } = "";

    /// <summary>It runs, but never becomes ready.</summary>
    public bool NeverReady { get; set; }

    /// <summary>How long after its start it becomes ready.</summary>
    public double ReadyAfterSeconds { get; set; }

    /// <summary>How long it stays ready.</summary>
    public double? ReadyForSeconds { get; set; }

    /// <summary>When its startup probe passes.</summary>
    public double StartedAfterSeconds { get; set; }

    /// <summary>When its liveness probe has failed for good.</summary>
    public double? LivenessFailsAfterSeconds { get; set; }

    /// <summary>How long it runs.</summary>
    public double? RunsForSeconds { get; set; }

    /// <summary>The exit codes of its runs.</summary>
    public IReadOnlyList<int> ExitCodes { get; set; } = [];

    /// <summary>What it exits with when it is asked to stop.</summary>
    public int StopExitCode { get; set; }

    /// <summary>The wait before the second restart.</summary>
    public double RestartBackoffSeconds { get; set; } = 10;

    /// <summary>The script that it describes.</summary>
    public ContainerScript ToScript() => new()
    {
        WaitingReason = WaitingReason,
        ReadyAfter = NeverReady ? null : TimeSpan.FromSeconds(ReadyAfterSeconds),
        ReadyFor = Seconds(ReadyForSeconds),
        StartedAfter = TimeSpan.FromSeconds(StartedAfterSeconds),
        LivenessFailsAfter = Seconds(LivenessFailsAfterSeconds),
        RunsFor = Seconds(RunsForSeconds),
        ExitCodes = ExitCodes,
        StopExitCode = StopExitCode,
        RestartBackoff = TimeSpan.FromSeconds(RestartBackoffSeconds),
    };

    private static TimeSpan? Seconds(double? value) => value is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
