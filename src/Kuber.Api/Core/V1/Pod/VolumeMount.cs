using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume that appears in a container's files.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeMount")]
public sealed partial record VolumeMount
{
    /// <summary>The volume of the pod.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Lets the container only read; false by default.</summary>
    [Field(2, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>Whether what is mounted below is read-only too: Disabled, IfPossible or Enabled; needs readOnly.</summary>
    [Field(7, "recursiveReadOnly", GoType = "v1.RecursiveReadOnlyMode")]
    public string? RecursiveReadOnly { get; init; }

    /// <summary>Where the volume appears in the container; without a colon.</summary>
    [Field(3, "mountPath", Required = true)]
    public string MountPath { get; init; } = "";

    /// <summary>A folder or file of the volume that appears in place of all of it.</summary>
    [Field(4, "subPath")]
    public string SubPath { get; init; } = "";

    /// <summary>Whether later mounts pass: None, HostToContainer, or Bidirectional for privileged containers; None by default.</summary>
    [Field(5, "mountPropagation", GoType = "v1.MountPropagationMode")]
    [Enum("Bidirectional", "HostToContainer", "None")]
    public string? MountPropagation { get; init; }

    /// <summary>Like subPath, with $(NAME) for environment variables; not together with it.</summary>
    [Field(6, "subPathExpr")]
    public string SubPathExpr { get; init; } = "";
}
