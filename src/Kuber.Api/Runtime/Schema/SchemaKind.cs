namespace Kuber.Api.Runtime;

/// <summary>What a value of an API message is.</summary>
public enum SchemaKind
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>Bytes; base64 in JSON.</summary>
    Bytes,

    /// <summary>A <see cref="Runtime.Quantity"/>; a string in JSON.</summary>
    Quantity,

    /// <summary>A <see cref="Runtime.Time"/>; a string in JSON.</summary>
    Time,

    /// <summary>A <see cref="Runtime.MicroTime"/>; a string in JSON.</summary>
    MicroTime,

    /// <summary>A <see cref="Runtime.Duration"/>; a string in JSON.</summary>
    Duration,

    /// <summary>A <see cref="Runtime.IntOrString"/>; a number or a string in JSON.</summary>
    IntOrString,

    /// <summary>Any JSON value.</summary>
    RawJson,

    /// <summary>An object with declared fields.</summary>
    Message,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object with free keys.</summary>
    Map,
}
