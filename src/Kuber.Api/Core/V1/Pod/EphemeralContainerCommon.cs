using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The fields that an ephemeral container shares with other containers; some of them may not be set.</summary>
[ApiMessage("io.k8s.api.core.v1.EphemeralContainerCommon")]
public sealed partial record EphemeralContainerCommon
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

    /// <summary>Not allowed for ephemeral containers.</summary>
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

    /// <summary>Not allowed for ephemeral containers, which use what the pod has.</summary>
    [Field(8, "resources")]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field(23, "resizePolicy")]
    [ListType("atomic")]
    public ApiList<ContainerResizePolicy> ResizePolicy { get; init; }

    /// <summary>Not allowed for ephemeral containers, which are never restarted.</summary>
    [Field(24, "restartPolicy", GoType = "v1.ContainerRestartPolicy")]
    public string? RestartPolicy { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
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

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field(10, "livenessProbe")]
    public Probe? LivenessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field(11, "readinessProbe")]
    public Probe? ReadinessProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
    [Field(22, "startupProbe")]
    public Probe? StartupProbe { get; init; }

    /// <summary>Not allowed for ephemeral containers.</summary>
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
