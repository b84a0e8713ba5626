using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.DownwardAPIVolumeFile")]
public sealed partial record DownwardAPIVolumeFile
{
    [Field(1, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(2, "fieldRef")]
    public ObjectFieldSelector? FieldRef { get; init; }

    [Field(3, "resourceFieldRef")]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    [Field(4, "mode")]
    public int? Mode { get; init; }
}
