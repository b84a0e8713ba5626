using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>What must hold for a request to be done.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions")]
public sealed partial record Preconditions
{
    /// <summary>The uid that the object must have.</summary>
    [Field(1, "uid", GoType = "types.UID")]
    public string? Uid { get; init; }

    /// <summary>The resource version that the object must have.</summary>
    [Field(2, "resourceVersion")]
    public string? ResourceVersion { get; init; }
}
