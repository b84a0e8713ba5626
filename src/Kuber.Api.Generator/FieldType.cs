using Microsoft.CodeAnalysis;

namespace Kuber.Api.Generator;

/// <summary>The type of a property, as the emitters need it.</summary>
internal sealed class FieldType
{
    private static readonly Dictionary<string, (string Method, string Codec, string Schema, int Wire)> Scalars = new()
    {
        ["string"] = ("String", "StringCodec", "String", 2),
        ["int"] = ("Int32", "Int32Codec", "Int32", 0),
        ["long"] = ("Int64", "Int64Codec", "Int64", 0),
        ["bool"] = ("Bool", "BoolCodec", "Bool", 0),
        ["double"] = ("Double", "DoubleCodec", "Double", 1),
        ["global::Kuber.Api.Runtime.ByteString"] = ("Bytes", "BytesCodec", "Bytes", 2),
        ["global::Kuber.Api.Runtime.Quantity"] = ("Quantity", "QuantityCodec", "Quantity", 2),
        ["global::Kuber.Api.Runtime.IntOrString"] = ("IntOrString", "IntOrStringCodec", "IntOrString", 2),
        ["global::Kuber.Api.Runtime.Time"] = ("Time", "TimeCodec", "Time", 2),
        ["global::Kuber.Api.Runtime.MicroTime"] = ("MicroTime", "MicroTimeCodec", "MicroTime", 2),
        ["global::Kuber.Api.Runtime.Duration"] = ("Duration", "DurationCodec", "Duration", 2),
        ["global::Kuber.Api.Runtime.RawJson"] = ("RawJson", "RawJsonCodec", "RawJson", 2),
    };

    private FieldType(string name, bool nullable)
    {
        Name = name;
        Nullable = nullable;
    }

    /// <summary>The full name without a question mark.</summary>
    public string Name { get; }

    /// <summary>Whether null is a value of its own.</summary>
    public bool Nullable { get; }

    /// <summary>The part of reader and writer methods' names; empty for messages, lists and maps.</summary>
    public string Method { get; private set; } = "";

    /// <summary>The struct that reads and writes it as an item.</summary>
    public string Codec { get; private set; } = "";

    /// <summary>The protobuf wire type.</summary>
    public int Wire { get; private set; } = 2;

    /// <summary>An expression for the schema.</summary>
    public string Schema { get; private set; } = "";

    /// <summary>A message or union.</summary>
    public bool IsMessage { get; private set; }

    /// <summary>A list.</summary>
    public bool IsList { get; private set; }

    /// <summary>A map.</summary>
    public bool IsMap { get; private set; }

    /// <summary>The type of items or values.</summary>
    public FieldType? Element { get; private set; }

    /// <summary>The symbol of a message.</summary>
    public INamedTypeSymbol? Symbol { get; private set; }

    /// <summary>A message that is not written by hand.</summary>
    public bool IsOwnMessage => IsMessage && Symbol!.GetAttributes().Any(static a => a.AttributeClass?.Name == "ApiMessageAttribute");

    /// <summary>A message that server-side apply compares field by field, unless a field says otherwise.</summary>
    public bool IsGranular => IsOwnMessage && !new MessageModel(Symbol!).IsAtomic;

    /// <summary>Time and MicroTime have no zero value in records: unset is null.</summary>
    public bool IsTime => Method is "Time" or "MicroTime";

    /// <summary>Describes a property's type; null where the generator does not know it.</summary>
    public static FieldType? Of(ITypeSymbol type)
    {
        var nullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } wrapped)
        {
            nullable = true;
            type = wrapped.TypeArguments[0];
        }

        var plain = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var name = plain.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var result = new FieldType(name, nullable);
        if (Scalars.TryGetValue(name, out var scalar))
        {
            (result.Method, result.Codec, result.Wire) = (scalar.Method, scalar.Codec, scalar.Wire);
            result.Schema = "ValueSchema.Of(SchemaKind." + scalar.Schema + ")";
            return result;
        }

        if (plain is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.Name is "ApiList" or "ApiMap" && named.TypeArguments.Length == 1)
        {
            var element = Of(named.TypeArguments[0]);
            if (element is null)
            {
                return null;
            }

            result.Element = element;
            result.IsList = named.Name == "ApiList";
            result.IsMap = !result.IsList;
            result.Codec = result.IsList && element.Name == "string" ? "StringListCodec" : "";
            result.Schema = (result.IsList ? "ValueSchema.ListOf(" : "ValueSchema.MapOf(") + element.Schema + ")";
            return result;
        }

        if (!MessageModel.IsMessage(named))
        {
            return null;
        }

        result.IsMessage = true;
        result.Symbol = named;
        result.Codec = "MessageCodec<" + name + ">";
        result.Schema = "ValueSchema.MessageOf(static () => " + name + ".MessageSchema)";
        return result;
    }
}
