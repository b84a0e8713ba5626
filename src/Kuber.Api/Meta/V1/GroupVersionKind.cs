using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>A kind of a version of a group.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionKind")]
public sealed partial record GroupVersionKind
{
    /// <summary>The group.</summary>
    [Field(1, "group", Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The version.</summary>
    [Field(2, "version", Required = true)]
    public string Version { get; init; } = "";

    /// <summary>The kind.</summary>
    [Field(3, "kind", Required = true)]
    public string Kind { get; init; } = "";
}
