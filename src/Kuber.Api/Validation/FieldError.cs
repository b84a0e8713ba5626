namespace Kuber.Api.Validation;

/// <summary>One broken rule.</summary>
/// <param name="Type">What kind of rule.</param>
/// <param name="Field">The path of the field.</param>
/// <param name="Message">The whole message without the field, such as <c>Required value: must be set</c>; it becomes the cause's message.</param>
public sealed record FieldError(FieldErrorType Type, string Field, string Message)
{
    /// <summary>The reason of the cause in a Status, such as <c>FieldValueInvalid</c>.</summary>
    public string Reason => Type switch
    {
        FieldErrorType.NotFound => "FieldValueNotFound",
        FieldErrorType.Required => "FieldValueRequired",
        FieldErrorType.Duplicate => "FieldValueDuplicate",
        FieldErrorType.NotSupported => "FieldValueNotSupported",
        FieldErrorType.Forbidden => "FieldValueForbidden",
        FieldErrorType.TooLong => "FieldValueTooLong",
        FieldErrorType.TooMany => "FieldValueTooMany",
        FieldErrorType.TypeInvalid => "FieldValueTypeInvalid",
        FieldErrorType.InternalError => "InternalError",
        _ => "FieldValueInvalid",
    };

    /// <summary>Field and message, as the message of a Status shows it.</summary>
    public override string ToString() => Field + ": " + Message;
}
