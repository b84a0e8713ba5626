using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>The schemas of values that are no messages: those that stand where they are used, and those that documents name.</summary>
internal static class ScalarSchemas
{
    private static readonly Dictionary<string, ApiValue> Named = new(StringComparer.Ordinal)
    {
        ["io.k8s.apimachinery.pkg.api.resource.Quantity"] = ApiValue.MapOf(
            ("description", "A number with a suffix for its scale, such as 500m, 2 or 10Gi."),
            ("oneOf", ApiValue.ListOf(Type("string"), Type("number")))),
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Time"] = ApiValue.MapOf(
            ("description", "A time in RFC 3339, to the second."),
            ("format", "date-time"),
            ("type", "string")),
        ["io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime"] = ApiValue.MapOf(
            ("description", "A time in RFC 3339, to the microsecond."),
            ("format", "date-time"),
            ("type", "string")),
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Duration"] = ApiValue.MapOf(
            ("description", "A span of time, such as 1h30m."),
            ("type", "string")),
        ["io.k8s.apimachinery.pkg.util.intstr.IntOrString"] = ApiValue.MapOf(
            ("description", "A whole number or a text."),
            ("format", "int-or-string"),
            ("oneOf", ApiValue.ListOf(Type("integer"), Type("string")))),
        ["io.k8s.apimachinery.pkg.runtime.RawExtension"] = ApiValue.MapOf(
            ("description", "Any object."),
            ("type", "object")),
        ["io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1"] = ApiValue.MapOf(
            ("description", "A set of fields as a tree: f:name for a field, k:{...} for an item of a list by its keys, v:... for an item by its value."),
            ("type", "object")),
        ["io.k8s.apimachinery.pkg.apis.meta.v1.Patch"] = ApiValue.MapOf(
            ("description", "A change in the format that the content type names."),
            ("type", "object")),
        ["io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON"] = ApiValue.MapOf(
            ("description", "Any JSON value.")),
    };

    /// <summary>The name of the schema of patches.</summary>
    public const string Patch = "io.k8s.apimachinery.pkg.apis.meta.v1.Patch";

    /// <summary>The schema of a name.</summary>
    public static ApiValue Find(string name) => Named[name];

    /// <summary>The name under which documents define values of the kind; null where the schema stands where it is used.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="owner">The message that has the field.</param>
    public static string? NameOf(SchemaKind kind, MessageSchema owner) => kind switch
    {
        SchemaKind.Quantity => "io.k8s.apimachinery.pkg.api.resource.Quantity",
        SchemaKind.Time => "io.k8s.apimachinery.pkg.apis.meta.v1.Time",
        SchemaKind.MicroTime => "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime",
        SchemaKind.Duration => "io.k8s.apimachinery.pkg.apis.meta.v1.Duration",
        SchemaKind.IntOrString => "io.k8s.apimachinery.pkg.util.intstr.IntOrString",
        SchemaKind.RawJson when owner.TypeName == "ManagedFieldsEntry" => "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1",
        SchemaKind.RawJson when owner.TypeName == "JSONSchemaProps" => "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON",
        SchemaKind.RawJson => "io.k8s.apimachinery.pkg.runtime.RawExtension",
        _ => null,
    };

    /// <summary>Sets the type and format of a value that stands where it is used.</summary>
    public static void SetType(ApiValueMap.Builder schema, SchemaKind kind)
    {
        var (type, format) = kind switch
        {
            SchemaKind.Int32 => ("integer", "int32"),
            SchemaKind.Int64 => ("integer", "int64"),
            SchemaKind.Bool => ("boolean", ""),
            SchemaKind.Double => ("number", "double"),
            SchemaKind.Bytes => ("string", "byte"),
            _ => ("string", ""),
        };
        schema.Set("type", type);
        schema.SetText("format", format);
    }

    /// <summary>The zero value that a field without a default of its own falls back to; <c>null</c> for none.</summary>
    public static ApiValue Zero(SchemaKind kind) => kind switch
    {
        SchemaKind.String => "",
        SchemaKind.Int32 or SchemaKind.Int64 or SchemaKind.Double => 0,
        SchemaKind.Bool => false,
        SchemaKind.Message => ApiValue.EmptyMap,
        _ => default,
    };

    private static ApiValue Type(string type) => ApiValue.MapOf(("type", type));
}
