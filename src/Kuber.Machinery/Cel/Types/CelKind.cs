namespace Kuber.Machinery.Cel.Types;

/// <summary>The kinds of types of the Common Expression Language.</summary>
public enum CelKind
{
    /// <summary>Any type; known only when it runs.</summary>
    Dyn,

    /// <summary>The type of an expression that is wrong; fits everything, so that one fault is told once.</summary>
    Error,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A signed integer of 64 bits.</summary>
    Int,

    /// <summary>An unsigned integer of 64 bits.</summary>
    Uint,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A text.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A moment.</summary>
    Timestamp,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A list; one parameter.</summary>
    List,

    /// <summary>A map; two parameters.</summary>
    Map,

    /// <summary>An object with fields that are known: <see cref="CelObjectType"/>.</summary>
    Object,

    /// <summary>A type that only functions look into, such as a quantity or <c>optional_type</c>; named, with parameters.</summary>
    Opaque,

    /// <summary>The type of a type; none or one parameter.</summary>
    Type,

    /// <summary>A parameter of an overload, such as <c>T</c>; named.</summary>
    Parameter,
}
