namespace Kuber.Testing.Nodes;

/// <summary>How a fake kubelet plays a pod.</summary>
public sealed record PodScript
{
    private static readonly IReadOnlyDictionary<string, ContainerScript> NoContainers = new Dictionary<string, ContainerScript>();

    /// <summary>All containers run at once, are ready at once, and stop at once when asked to.</summary>
    public static readonly PodScript Serves = new();

    /// <summary>All containers end at once with exit code 0.</summary>
    public static readonly PodScript Completes = Exits(0);

    /// <summary>No container can get its image.</summary>
    public static readonly PodScript CannotPull = new() { Default = new() { WaitingReason = "ImagePullBackOff" } };

    /// <summary>The containers run but never become ready.</summary>
    public static readonly PodScript NeverReady = new() { Default = new() { ReadyAfter = null } };

    /// <summary>The kubelet never gets to the pod: it stays as it was bound.</summary>
    public static readonly PodScript Ignored = new() { StartDelay = Timeout.InfiniteTimeSpan };

    /// <summary>How long after the pod was bound its containers start; <see cref="Timeout.InfiniteTimeSpan"/> for never.</summary>
    public TimeSpan StartDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How long its containers take to stop, but no longer than the grace period.</summary>
    public TimeSpan StopDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How containers without an entry of their own are played.</summary>
    public ContainerScript Default { get; init; } = ContainerScript.Serves;

    /// <summary>How certain containers are played, by name; init containers too, which end well at once otherwise.</summary>
    public IReadOnlyDictionary<string, ContainerScript> Containers { get; init; } = NoContainers;

    /// <summary>Why the kubelet refuses the pod, such as <c>OutOfcpu</c>; empty where it takes it.</summary>
    public string RejectReason { get; init; } = "";

    /// <summary>All containers crash again and again, each time after running for a while; the kubelet backs off between two runs.</summary>
    public static PodScript CrashLoops(int exitCode = 1, TimeSpan after = default) => new() { Default = ContainerScript.CrashLoops(exitCode, after) };

    /// <summary>All containers end with these exit codes, one run after the other, each after a time.</summary>
    public static PodScript Exits(int exitCode, TimeSpan after = default) => new() { Default = new() { RunsFor = after, ExitCodes = [exitCode] } };
}
