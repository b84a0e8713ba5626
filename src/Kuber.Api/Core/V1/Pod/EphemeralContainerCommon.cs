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
    public ApiList<string> Command { get; init; }

    [Field(4, "args")]
    public ApiList<string> Args { get; init; }

    [Field(5, "workingDir")]
    public string WorkingDir { get; init; } = "";

    [Field(6, "ports")]
    public ApiList<ContainerPort> Ports { get; init; }

    [Field(19, "envFrom")]
    public ApiList<EnvFromSource> EnvFrom { get; init; }

    [Field(7, "env")]
    public ApiList<EnvVar> Env { get; init; }

    [Field(8, "resources", Required = true)]
    public ResourceRequirements Resources { get; init; } = ResourceRequirements.Empty;

    [Field(23, "resizePolicy")]
    public ApiList<ContainerResizePolicy> ResizePolicy { get; init; }

    [Field(24, "restartPolicy")]
    public string? RestartPolicy { get; init; }

    [Field(25, "restartPolicyRules")]
    public ApiList<ContainerRestartRule> RestartPolicyRules { get; init; }

    [Field(9, "volumeMounts")]
    public ApiList<VolumeMount> VolumeMounts { get; init; }

    [Field(21, "volumeDevices")]
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

    [Field(20, "terminationMessagePolicy")]
    public string TerminationMessagePolicy { get; init; } = "";

    [Field(14, "imagePullPolicy")]
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
