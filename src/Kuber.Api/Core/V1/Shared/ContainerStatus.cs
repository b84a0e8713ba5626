using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How a container of a pod is.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerStatus")]
public sealed partial record ContainerStatus
{
    /// <summary>The name of the container.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>What the container is doing now.</summary>
    [Field(2, "state", AlwaysWritten = true)]
    public ContainerState State { get; init; } = ContainerState.Empty;

    /// <summary>How the run before this one ended.</summary>
    [Field(3, "lastState", AlwaysWritten = true)]
    public ContainerState LastState { get; init; } = ContainerState.Empty;

    /// <summary>Whether the readiness probe passes; true as soon as it runs when it has none.</summary>
    [Field(4, "ready", Required = true)]
    public bool Ready { get; init; }

    /// <summary>How many times the container was restarted.</summary>
    [Field(5, "restartCount", Required = true)]
    public int RestartCount { get; init; }

    /// <summary>The image that runs, as the runtime names it.</summary>
    [Field(6, "image", Required = true)]
    public string Image { get; init; } = "";

    /// <summary>The id of the image that runs, usually with its digest.</summary>
    [Field(7, "imageID", Required = true)]
    public string ImageID { get; init; } = "";

    /// <summary>The id of the container, such as containerd://1f2e.</summary>
    [Field(8, "containerID")]
    public string ContainerID { get; init; } = "";

    /// <summary>Whether the container has started: its startup probe passed and its start hook is done.</summary>
    [Field(9, "started")]
    public bool? Started { get; init; }

    /// <summary>What the node has set aside for the container.</summary>
    [Field(10, "allocatedResources", GoType = "v1.ResourceList")]
    public ApiMap<Quantity> AllocatedResources { get; init; }

    /// <summary>The requests and limits that the running container has.</summary>
    [Field(11, "resources")]
    public ResourceRequirements? Resources { get; init; }

    /// <summary>How the volumes are mounted in the container.</summary>
    [Field(12, "volumeMounts")]
    [ListType("map", "mountPath")]
    [PatchStrategy("merge", MergeKey = "mountPath")]
    public ApiList<VolumeMountStatus> VolumeMounts { get; init; }

    /// <summary>The identity with which the container's first process started.</summary>
    [Field(13, "user")]
    public ContainerUser? User { get; init; }

    /// <summary>The health of devices that the container was given.</summary>
    [Field(14, "allocatedResourcesStatus")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<ResourceStatus> AllocatedResourcesStatus { get; init; }

    /// <summary>The signal that stops the container.</summary>
    [Field(15, "stopSignal", GoType = "v1.Signal")]
    [Enum("SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ")]
    public string? StopSignal { get; init; }
}
