using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A container of a pod: its image, what runs in it, and what it is given.</summary>
[ApiMessage("io.k8s.api.core.v1.Container")]
public sealed partial record Container
{
    /// <summary>The name of the container, a DNS label, unique in the pod; it cannot change.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The image to run, such as nginx:1.27.</summary>
    [Field(2, "image")]
    public string Image { get; init; } = "";

    /// <summary>The program and its first arguments, in place of the image's entry point; $(NAME) stands for a variable.</summary>
    [Field(3, "command")]
    [ListType("atomic")]
    public ApiList<string> Command { get; init; }

    /// <summary>The arguments of the program, in place of the image's; $(NAME) stands for a variable.</summary>
    [Field(4, "args")]
    [ListType("atomic")]
    public ApiList<string> Args { get; init; }

    /// <summary>The folder in which the program starts; the image's when empty.</summary>
    [Field(5, "workingDir")]
    public string WorkingDir { get; init; } = "";

    /// <summary>Ports that the container listens on. A port may be reached without being listed.</summary>
    [Field(6, "ports")]
    [ListType("map", "containerPort", "protocol")]
    [PatchStrategy("merge", MergeKey = "containerPort")]
    public ApiList<ContainerPort> Ports { get; init; }

    /// <summary>Sources whose entries all become environment variables; the last of equal names counts, and env goes before them.</summary>
    [Field(19, "envFrom")]
    [ListType("atomic")]
    public ApiList<EnvFromSource> EnvFrom { get; init; }

    /// <summary>Environment variables of the container.</summary>
    [Field(7, "env")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<EnvVar> Env { get; init; }

    /// <summary>What the container needs of processor, memory and other resources, and what it may use at most.</summary>
    [Field(8, "resources", AlwaysWritten = true)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    /// <summary>Whether a change of a resource restarts the container.</summary>
    [Field(23, "resizePolicy")]
    [ListType("atomic")]
    public ApiList<ContainerResizePolicy> ResizePolicy { get; init; }

    /// <summary>When this container is restarted, in place of the pod's rule: Always, Never or OnFailure; an init container with Always is a sidecar.</summary>
    [Field(24, "restartPolicy", GoType = "v1.ContainerRestartPolicy")]
    public string? RestartPolicy { get; init; }

    /// <summary>Rules by exit code that go before restartPolicy; the first that matches counts.</summary>
    [Field(25, "restartPolicyRules")]
    [ListType("atomic")]
    public ApiList<ContainerRestartRule> RestartPolicyRules { get; init; }

    /// <summary>Where volumes of the pod appear in the container's files.</summary>
    [Field(9, "volumeMounts")]
    [ListType("map", "mountPath")]
    [PatchStrategy("merge", MergeKey = "mountPath")]
    public ApiList<VolumeMount> VolumeMounts { get; init; }

    /// <summary>Which claims of the pod appear in the container as block devices.</summary>
    [Field(21, "volumeDevices")]
    [ListType("map", "devicePath")]
    [PatchStrategy("merge", MergeKey = "devicePath")]
    public ApiList<VolumeDevice> VolumeDevices { get; init; }

    /// <summary>A check whose failure restarts the container.</summary>
    [Field(10, "livenessProbe")]
    public Probe? LivenessProbe { get; init; }

    /// <summary>A check that decides whether the container takes part in Services.</summary>
    [Field(11, "readinessProbe")]
    public Probe? ReadinessProbe { get; init; }

    /// <summary>A check that must succeed once before the others begin; its failure restarts the container.</summary>
    [Field(22, "startupProbe")]
    public Probe? StartupProbe { get; init; }

    /// <summary>What is done when the container has started and before it is stopped.</summary>
    [Field(12, "lifecycle")]
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>The file into which the container may write why it ended; /dev/termination-log by default.</summary>
    [Field(13, "terminationMessagePath")]
    public string TerminationMessagePath { get; init; } = "";

    /// <summary>File reads the message from the file only; FallbackToLogsOnError takes the end of the log when a failed container left the file empty.</summary>
    [Field(20, "terminationMessagePolicy", GoType = "v1.TerminationMessagePolicy")]
    [Enum("FallbackToLogsOnError", "File")]
    public string TerminationMessagePolicy { get; init; } = "";

    /// <summary>Always asks the registry at each start, IfNotPresent pulls a missing image, Never pulls none; Always by default for the tag latest, else IfNotPresent.</summary>
    [Field(14, "imagePullPolicy", GoType = "v1.PullPolicy")]
    [Enum("Always", "IfNotPresent", "Never")]
    public string ImagePullPolicy { get; init; } = "";

    /// <summary>Rights and identity of the container's processes; goes before the pod's.</summary>
    [Field(15, "securityContext")]
    public SecurityContext? SecurityContext { get; init; }

    /// <summary>Keeps a standard input open for the container, to which clients may attach.</summary>
    [Field(16, "stdin")]
    public bool Stdin { get; init; }

    /// <summary>Closes the standard input when the first client that attached goes.</summary>
    [Field(17, "stdinOnce")]
    public bool StdinOnce { get; init; }

    /// <summary>Gives the container a terminal; needs stdin.</summary>
    [Field(18, "tty")]
    public bool Tty { get; init; }
}
