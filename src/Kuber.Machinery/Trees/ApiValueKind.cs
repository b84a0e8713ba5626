namespace Kuber.Machinery.Trees;

/// <summary>What an <see cref="ApiValue"/> holds.</summary>
public enum ApiValueKind
{
    /// <summary>JSON <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number without fraction or exponent that fits 64 bits.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Double,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from text to values.</summary>
    Map,
}
