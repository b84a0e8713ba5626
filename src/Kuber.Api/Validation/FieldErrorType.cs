namespace Kuber.Api.Validation;

/// <summary>What kind of rule a field breaks; the cause's reason in a Status.</summary>
public enum FieldErrorType
{
    /// <summary>A value that is not there though another one refers to it.</summary>
    NotFound,

    /// <summary>A value that must be set.</summary>
    Required,

    /// <summary>A value that occurs more than once.</summary>
    Duplicate,

    /// <summary>A malformed or otherwise wrong value.</summary>
    Invalid,

    /// <summary>A value outside of the known ones.</summary>
    NotSupported,

    /// <summary>A value that may not be set (now, here, or in this combination).</summary>
    Forbidden,

    /// <summary>A text, or bytes, longer than allowed.</summary>
    TooLong,

    /// <summary>A list with too many items.</summary>
    TooMany,

    /// <summary>A value of the wrong JSON type.</summary>
    TypeInvalid,

    /// <summary>Something went wrong while checking.</summary>
    InternalError,
}
