using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What must hold among devices; one of the attributes is set.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceConstraint")]
public sealed partial record DeviceConstraint
{
    /// <summary>The requests whose devices are meant; all when empty.</summary>
    [Field(1, "requests")]
    [ListType("atomic")]
    public ApiList<string> Requests { get; init; }

    /// <summary>An attribute that all the devices must have with the same value.</summary>
    [Field(2, "matchAttribute", GoType = "v1.FullyQualifiedName")]
    public string? MatchAttribute { get; init; }

    /// <summary>An attribute that all the devices must have with different values.</summary>
    [Field(3, "distinctAttribute", GoType = "v1.FullyQualifiedName")]
    public string? DistinctAttribute { get; init; }
}
