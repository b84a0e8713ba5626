namespace Kuber.Api.Runtime;

/// <summary>Input that is not what it claims to be. The message is worded as upstream words it.</summary>
public sealed class DecodeException : FormatException
{
    /// <summary>An unspecified failure to decode.</summary>
    public DecodeException()
    {
    }

    /// <summary>A failure with its message.</summary>
    public DecodeException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its message and cause.</summary>
    public DecodeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The input is not well-formed at all; otherwise it is, but does not fit the type.</summary>
    public bool IsSyntax { get; init; }
}
