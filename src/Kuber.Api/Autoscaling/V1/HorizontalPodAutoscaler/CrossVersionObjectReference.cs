using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>An object in the same namespace.</summary>
[ApiMessage("io.k8s.api.autoscaling.v1.CrossVersionObjectReference")]
[MapType("atomic")]
public sealed partial record CrossVersionObjectReference
{
    /// <summary>The kind of the object.</summary>
    [Field(1, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(2, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The API version of the object.</summary>
    [Field(3, "apiVersion")]
    public string ApiVersion { get; init; } = "";
}
