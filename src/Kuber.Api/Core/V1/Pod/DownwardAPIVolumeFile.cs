using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A file that holds a fact about the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.DownwardAPIVolumeFile")]
public sealed partial record DownwardAPIVolumeFile
{
    /// <summary>The path of the file in the volume; relative, without a part that is two dots.</summary>
    [Field(1, "path", Required = true)]
    public string Path { get; init; } = "";

    /// <summary>The field of the pod; metadata only.</summary>
    [Field(2, "fieldRef")]
    public ObjectFieldSelector? FieldRef { get; init; }

    /// <summary>The request or limit of a container.</summary>
    [Field(3, "resourceFieldRef")]
    public ResourceFieldSelector? ResourceFieldRef { get; init; }

    /// <summary>The permission bits of the file, 0 to 0777; the volume's default when not set.</summary>
    [Field(4, "mode")]
    public int? Mode { get; init; }
}
