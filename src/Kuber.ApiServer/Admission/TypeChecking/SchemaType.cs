using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.Admission.TypeChecking;

/// <summary>The type of objects that a schema describes, built-in or custom.</summary>
internal sealed class SchemaType : CelObjectType
{
    private readonly MessageSchema schema;
    private readonly bool isRoot;

    private SchemaType(string name, MessageSchema schema, bool isRoot)
        : base(name) => (this.schema, this.isRoot) = (schema, isRoot);

    /// <summary>The type of whole objects of a kind.</summary>
    public static SchemaType Root(string kind, MessageSchema schema) => new(kind, schema, isRoot: true);

    /// <inheritdoc/>
    public override CelType? Field(string name) =>
        isRoot && name is "apiVersion" or "kind" ? String
        : schema.Find(name) is { } field ? Of(field.Type, Name + "." + name)
        : null;

    private static CelType Of(ValueSchema type, string path) => type.Kind switch
    {
        SchemaKind.String or SchemaKind.Duration => String,
        SchemaKind.Int32 or SchemaKind.Int64 => Int,
        SchemaKind.Bool => Bool,
        SchemaKind.Double => Double,
        SchemaKind.Bytes => Bytes,
        SchemaKind.Time or SchemaKind.MicroTime => Timestamp,
        SchemaKind.List => ListOf(Of(type.Element!, path + ".@item")),
        SchemaKind.Map => MapOf(String, Of(type.Element!, path + ".@value")),
        SchemaKind.Message => Of(type.Message!, path),
        // Quantities, and numbers that may be texts, are of either type.
        _ => Dyn,
    };

    private static CelType Of(MessageSchema message, string path) =>
        message.IsUnion || message.IsAnything ? Dyn
        : message is { Other: { } other, Fields.Count: 0 } ? MapOf(String, Of(other, path + ".@value"))
        : new SchemaType(path, message, isRoot: false);
}
