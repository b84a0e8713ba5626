namespace Kuber.Api.Runtime;

/// <summary>Declares a property as a field of an API message: its protobuf number and its JSON name.</summary>
/// <param name="number">The protobuf field number; it never changes once published.</param>
/// <param name="name">The JSON name. For an <see cref="Inline"/> field, the protobuf name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(int number, string name) : Attribute
{
    /// <summary>The protobuf field number.</summary>
    public int Number { get; } = number;

    /// <summary>The JSON name.</summary>
    public string Name { get; } = name;

    /// <summary>The field is required by the schema, and written to JSON even when it holds the zero value.</summary>
    public bool Required { get; init; }

    /// <summary>The field is required by the schema, yet left out of JSON when it holds the zero value.</summary>
    public bool OmitZero { get; init; }

    /// <summary>The field is optional by the schema, yet written to JSON even when it holds the zero value.</summary>
    public bool AlwaysWritten { get; init; }

    /// <summary>The fields of the message stand in JSON beside those of its parent; protobuf nests it.</summary>
    public bool Inline { get; init; }

    /// <summary>A list of strings that protobuf wraps in a message of one repeated field (number 1).</summary>
    public bool Wrapped { get; init; }

    /// <summary>A time that is there in protobuf even when it is not set: an empty message.</summary>
    public bool Embedded { get; init; }

    /// <summary>The items name their kind and version in JSON.</summary>
    public bool WithTypeMeta { get; init; }

    /// <summary>Go's name of the type where it has one of its own, such as <c>v1.RestartPolicy</c>; error messages carry it.</summary>
    public string GoType { get; init; } = "";
}
