using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>An object that a token lives and dies with.</summary>
[ApiMessage("io.k8s.api.authentication.v1.BoundObjectReference")]
public sealed partial record BoundObjectReference
{
    /// <summary>The kind: Pod, Secret or Node.</summary>
    [Field(1, "kind")]
    public string Kind { get; init; } = "";

    /// <summary>The API version of the object.</summary>
    [Field(2, "apiVersion")]
    public string ApiVersion { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(3, "name")]
    public string Name { get; init; } = "";

    /// <summary>The uid of the object.</summary>
    [Field(4, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";
}
