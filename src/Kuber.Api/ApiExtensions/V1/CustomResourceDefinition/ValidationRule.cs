using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A rule in CEL that a value must obey.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule")]
public sealed partial record ValidationRule
{
    /// <summary>A CEL expression that must be true; self is the value, oldSelf the one before.</summary>
    [Field(1, "rule", Required = true)]
    public string Rule { get; init; } = "";

    /// <summary>What the client is told when it is false.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";

    /// <summary>A CEL expression of the message; it goes before message.</summary>
    [Field(3, "messageExpression")]
    public string MessageExpression { get; init; } = "";

    /// <summary>The reason of the error; FieldValueInvalid by default.</summary>
    [Field(4, "reason", GoType = "v1.FieldValueErrorReason")]
    [Enum("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired")]
    public string? Reason { get; init; }

    /// <summary>The field that is named in the error, below the value; the value itself by default.</summary>
    [Field(5, "fieldPath")]
    public string FieldPath { get; init; } = "";

    /// <summary>Also checks new values, with oldSelf as an optional; false by default.</summary>
    [Field(6, "optionalOldSelf")]
    public bool? OptionalOldSelf { get; init; }
}
