using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerConfig
{
    [Field(1, "metadata")]
    public ContainerMetadata? Metadata { get; init; }

    [Field(2, "image")]
    public ImageSpec? Image { get; init; }

    [Field(3, "command")]
    public ApiList<string> Command { get; init; }

    [Field(4, "args")]
    public ApiList<string> Args { get; init; }

    [Field(5, "workingDir")]
    public string WorkingDir { get; init; } = "";

    [Field(6, "envs")]
    public ApiList<KeyValue> Envs { get; init; }

    [Field(7, "mounts")]
    public ApiList<Mount> Mounts { get; init; }

    [Field(8, "devices")]
    public ApiList<Device> Devices { get; init; }

    [Field(9, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(10, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(11, "logPath")]
    public string LogPath { get; init; } = "";

    [Field(12, "stdin")]
    public bool Stdin { get; init; }

    [Field(13, "stdinOnce")]
    public bool StdinOnce { get; init; }

    [Field(14, "tty")]
    public bool Tty { get; init; }

    [Field(15, "linux")]
    public LinuxContainerConfig? Linux { get; init; }
}
