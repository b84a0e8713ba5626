using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>One cause of a failure.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.StatusCause")]
public sealed partial record StatusCause
{
    /// <summary>A reason in CamelCase, such as FieldValueInvalid.</summary>
    [Field(1, "reason", GoType = "v1.CauseType")]
    public string Reason { get; init; } = "";

    /// <summary>What is wrong, for people.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";

    /// <summary>The field that is wrong, such as spec.containers[0].name.</summary>
    [Field(3, "field")]
    public string Field { get; init; } = "";
}
