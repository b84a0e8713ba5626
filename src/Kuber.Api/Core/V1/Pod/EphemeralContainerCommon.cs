using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EphemeralContainerCommon")]
public sealed partial record EphemeralContainerCommon
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "image")]
    public string Image { get; init; } = "";

    [Field(3, "command")]
    [ListType("atomic")]
    public ApiList<string> Command { get; init; }

    [Field(4, "args")]
    [ListType("atomic")]
    public ApiList<string> Args { get; init; }

    [Field(5, "workingDir")]
    public string WorkingDir { get; init; } = "";

    [Field(6, "ports")]
    [ListType("map", "containerPort", "protocol")]
    [PatchStrategy("merge", MergeKey = "containerPort")]
    public ApiList<ContainerPort> Ports { get; init; }

    [Field(19, "envFrom")]
    [ListType("atomic")]
    public ApiList<EnvFromSource> EnvFrom { get; init; }

    [Field(7, "env")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<EnvVar> Env { get; init; }

    [Field(8, "resources")]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    [Field(23, "resizePolicy")]
    [ListType("atomic")]
    public ApiList<ContainerResizePolicy> ResizePolicy { get; init; }

    [Field(24, "restartPolicy", GoType = "v1.ContainerRestartPolicy")]
    public string? RestartPolicy { get; init; }

    [Field(25, "restartPolicyRules")]
    [ListType("atomic")]
    public ApiList<ContainerRestartRule> RestartPolicyRules { get; init; }

    [Field(9, "volumeMounts")]
    [ListType("map", "mountPath")]
    [PatchStrategy("merge", MergeKey = "mountPath")]
    public ApiList<VolumeMount> VolumeMounts { get; init; }

    [Field(21, "volumeDevices")]
    [ListType("map", "devicePath")]
    [PatchStrategy("merge", MergeKey = "devicePath")]
    public ApiList<VolumeDevice> VolumeDevices { get; init; }

    [Field(10, "livenessProbe")]
    public Probe? LivenessProbe { get; init; }

    [Field(11, "readinessProbe")]
    public Probe? ReadinessProbe { get; init; }

    [Field(22, "startupProbe")]
    public Probe? StartupProbe { get; init; }

    [Field(12, "lifecycle")]
    public Lifecycle? Lifecycle { get; init; }

    [Field(13, "terminationMessagePath")]
    public string TerminationMessagePath { get; init; } = "";

    [Field(20, "terminationMessagePolicy", GoType = "v1.TerminationMessagePolicy")]
    [Enum("FallbackToLogsOnError", "File")]
    public string TerminationMessagePolicy { get; init; } = "";

    [Field(14, "imagePullPolicy", GoType = "v1.PullPolicy")]
    [Enum("Always", "IfNotPresent", "Never")]
    public string ImagePullPolicy { get; init; } = "";

    [Field(15, "securityContext")]
    public SecurityContext? SecurityContext { get; init; }

    [Field(16, "stdin")]
    public bool Stdin { get; init; }

    [Field(17, "stdinOnce")]
    public bool StdinOnce { get; init; }

    [Field(18, "tty")]
    public bool Tty { get; init; }
}
