namespace Kuber.Api.Runtime;

/// <summary>Why a <see cref="JsonDecoder"/> stopped.</summary>
internal enum JsonFaultKind
{
    /// <summary>Not JSON.</summary>
    Syntax,

    /// <summary>A value of the wrong JSON type; the text names the type that was found.</summary>
    Type,

    /// <summary>A value of the right type with bad content; the text is the whole message.</summary>
    Value,
}
