using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule")]
public sealed partial record ValidationRule
{
    [Field(1, "rule", Required = true)]
    public string Rule { get; init; } = "";

    [Field(2, "message")]
    public string Message { get; init; } = "";

    [Field(3, "messageExpression")]
    public string MessageExpression { get; init; } = "";

    [Field(4, "reason", GoType = "v1.FieldValueErrorReason")]
    [Enum("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired")]
    public string? Reason { get; init; }

    [Field(5, "fieldPath")]
    public string FieldPath { get; init; } = "";

    [Field(6, "optionalOldSelf")]
    public bool? OptionalOldSelf { get; init; }
}
