namespace Kuber.Api.Runtime;

/// <summary>The type of a field, of the items of a list or of the values of a map. Immutable; made at compile time for built-in kinds, at run time for custom ones.</summary>
public sealed class ValueSchema
{
    private static readonly ValueSchema[] Scalars = [.. Enum.GetValues<SchemaKind>().Select(k => new ValueSchema(k, null, null))];
    private readonly Func<MessageSchema>? message;

    private ValueSchema(SchemaKind kind, ValueSchema? element, Func<MessageSchema>? message)
    {
        Kind = kind;
        Element = element;
        this.message = message;
    }

    /// <summary>What the value is.</summary>
    public SchemaKind Kind { get; }

    /// <summary>The type of the items of a list or the values of a map; null for others.</summary>
    public ValueSchema? Element { get; }

    /// <summary>The rules of the items or values themselves, where they are lists or maps that say how they merge; null for none.</summary>
    public FieldSchema? ElementRules { get; private init; }

    /// <summary>The fields of a message; null for others.</summary>
    public MessageSchema? Message => message?.Invoke();

    /// <summary>Go's name of the type, which error messages carry, such as <c>[]v1.Container</c>.</summary>
    public string GoType => Kind switch
    {
        SchemaKind.String or SchemaKind.Quantity or SchemaKind.Time or SchemaKind.MicroTime or SchemaKind.Duration => "string",
        SchemaKind.Int32 or SchemaKind.IntOrString => "int32",
        SchemaKind.Int64 => "int64",
        SchemaKind.Bool => "bool",
        SchemaKind.Double => "float64",
        SchemaKind.Bytes => "[]uint8",
        SchemaKind.Message => Message!.GoType,
        SchemaKind.List => "[]" + Element!.GoType,
        SchemaKind.Map => "map[string]" + Element!.GoType,
        _ => "interface {}",
    };

    /// <summary>A type without parts.</summary>
    public static ValueSchema Of(SchemaKind kind) => kind is SchemaKind.Message or SchemaKind.List or SchemaKind.Map
        ? throw new ArgumentOutOfRangeException(nameof(kind), kind, "needs its parts")
        : Scalars[(int)kind];

    /// <summary>A message; looked up at first use, so that messages may hold each other.</summary>
    public static ValueSchema MessageOf(Func<MessageSchema> message) => new(SchemaKind.Message, null, message);

    /// <summary>A list.</summary>
    public static ValueSchema ListOf(ValueSchema element, FieldSchema? rules = null) => new(SchemaKind.List, element, null) { ElementRules = rules };

    /// <summary>A map with string keys.</summary>
    public static ValueSchema MapOf(ValueSchema element, FieldSchema? rules = null) => new(SchemaKind.Map, element, null) { ElementRules = rules };
}
