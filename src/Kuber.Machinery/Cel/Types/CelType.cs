using System.Collections.Immutable;

namespace Kuber.Machinery.Cel.Types;

/// <summary>A type of the Common Expression Language. Immutable; compared by what it says.</summary>
public class CelType : IEquatable<CelType>
{
    /// <summary>Makes a type.</summary>
    protected CelType(CelKind kind, string name, params ImmutableArray<CelType> parameters)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters;
    }

    /// <summary>Any type.</summary>
    public static CelType Dyn { get; } = new(CelKind.Dyn, "dyn");

    /// <summary>The type of a wrong expression.</summary>
    public static CelType Error { get; } = new(CelKind.Error, "!error!");

    /// <summary><c>null</c>.</summary>
    public static CelType Null { get; } = new(CelKind.Null, "null_type");

    /// <summary>Truth values.</summary>
    public static CelType Bool { get; } = new(CelKind.Bool, "bool");

    /// <summary>Signed integers.</summary>
    public static CelType Int { get; } = new(CelKind.Int, "int");

    /// <summary>Unsigned integers.</summary>
    public static CelType Uint { get; } = new(CelKind.Uint, "uint");

    /// <summary>Floating-point numbers.</summary>
    public static CelType Double { get; } = new(CelKind.Double, "double");

    /// <summary>Texts.</summary>
    public static CelType String { get; } = new(CelKind.String, "string");

    /// <summary>Bytes.</summary>
    public static CelType Bytes { get; } = new(CelKind.Bytes, "bytes");

    /// <summary>Moments.</summary>
    public static CelType Timestamp { get; } = new(CelKind.Timestamp, "google.protobuf.Timestamp");

    /// <summary>Lengths of time.</summary>
    public static CelType Duration { get; } = new(CelKind.Duration, "google.protobuf.Duration");

    /// <summary>The type of types, of which nothing more is known.</summary>
    public static CelType Type { get; } = new(CelKind.Type, "type");

    /// <summary>The kind.</summary>
    public CelKind Kind { get; }

    /// <summary>The name without parameters, such as <c>list</c>, <c>kubernetes.Quantity</c> or <c>T</c>.</summary>
    public string Name { get; }

    /// <summary>The types of items, of keys and values, or of what else the type is made of.</summary>
    public ImmutableArray<CelType> Parameters { get; }

    /// <summary>Whether it is an optional value.</summary>
    public bool IsOptional => Kind == CelKind.Opaque && Name == "optional_type";

    /// <summary>A list.</summary>
    public static CelType ListOf(CelType items) => new(CelKind.List, "list", items);

    /// <summary>A map.</summary>
    public static CelType MapOf(CelType keys, CelType values) => new(CelKind.Map, "map", keys, values);

    /// <summary>The type of a type.</summary>
    public static CelType TypeOf(CelType type) => new(CelKind.Type, "type", type);

    /// <summary>A type that only functions look into.</summary>
    public static CelType Opaque(string name, params ImmutableArray<CelType> parameters) => new(CelKind.Opaque, name, parameters);

    /// <summary>An optional value.</summary>
    public static CelType OptionalOf(CelType value) => Opaque("optional_type", value);

    /// <summary>A parameter of an overload.</summary>
    public static CelType Parameter(string name) => new(CelKind.Parameter, name);

    /// <summary>Whether both say the same.</summary>
    public virtual bool Equals(CelType? other) =>
        ReferenceEquals(this, other) || (other is not null && Kind == other.Kind && Name == other.Name && Parameters.SequenceEqual(other.Parameters));

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Name.GetHashCode(StringComparison.Ordinal), Parameters.Length);

    /// <summary>The type as messages show it, such as <c>map(string, list(int))</c>.</summary>
    public override string ToString() => Parameters.IsEmpty ? Name : $"{Name}({string.Join(", ", Parameters)})";
}
