namespace Kuber.Machinery.Cel.Syntax;

/// <summary>The kinds of tokens.</summary>
internal enum CelTokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>An operator, a parenthesis or another mark.</summary>
    Mark,

    /// <summary>A name or keyword.</summary>
    Name,

    /// <summary>A name between back quotes, for fields only.</summary>
    QuotedName,

    /// <summary>An integer, possibly hexadecimal.</summary>
    Int,

    /// <summary>An unsigned integer.</summary>
    Uint,

    /// <summary>A floating-point number.</summary>
    Double,

    /// <summary>A text, decoded.</summary>
    String,

    /// <summary>Bytes, decoded to one character for each.</summary>
    Bytes,
}
