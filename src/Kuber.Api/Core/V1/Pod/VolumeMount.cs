using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeMount")]
public sealed partial record VolumeMount
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(7, "recursiveReadOnly", GoType = "v1.RecursiveReadOnlyMode")]
    public string? RecursiveReadOnly { get; init; }

    [Field(3, "mountPath", Required = true)]
    public string MountPath { get; init; } = "";

    [Field(4, "subPath")]
    public string SubPath { get; init; } = "";

    [Field(5, "mountPropagation", GoType = "v1.MountPropagationMode")]
    [Enum("Bidirectional", "HostToContainer", "None")]
    public string? MountPropagation { get; init; }

    [Field(6, "subPathExpr")]
    public string SubPathExpr { get; init; } = "";
}
