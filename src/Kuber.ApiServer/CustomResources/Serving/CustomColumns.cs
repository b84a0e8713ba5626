using System.Globalization;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.ApiServer.CustomResources.Paths;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Serving;

/// <summary>The columns of a custom resource's table: the name, then what the definition asks for, by default the age.</summary>
internal static class CustomColumns
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
    private const string Metadata = ".metadata.";
    private static readonly ServedColumn Name = new("Name", "string", "name", 0, "Name of the object, unique within its namespace.", static (o, _) => o.Metadata.Name);
    private static readonly ServedColumn Age = new("Age", "date", "", 0, "How long ago the server created the object.", static (o, c) => HumanDuration.Since(o.Metadata.CreationTimestamp, c));

    /// <summary>The columns of a version.</summary>
    public static IReadOnlyList<ServedColumn> Of(ApiList<CustomResourceColumnDefinition> columns) =>
        columns.IsEmpty ? [Name, Age] : [Name, .. columns.Select(Column)];

    private static ServedColumn Column(CustomResourceColumnDefinition column)
    {
        var description = column.Description.Length > 0 ? column.Description : $"What is at {column.JsonPath}.";
        return new(column.Name, column.Type, column.Format, column.Priority, description, Cell(column));
    }

    private static Func<IApiObject, TableContext, object?> Cell(CustomResourceColumnDefinition column)
    {
        if (TreePath.TryParse(column.JsonPath) is not { } path)
        {
            return static (_, _) => null;
        }

        // Metadata alone is typed; it becomes a tree only for columns that show something of it.
        var ofMetadata = column.JsonPath.StartsWith(Metadata, StringComparison.Ordinal);
        return (o, context) =>
        {
            var value = (DynamicObject)o;
            return path.First(ofMetadata ? value.ToTree() : value.Content) is { } found ? Shown(found, column.Type, context) : null;
        };
    }

    private static object? Shown(ApiValue value, string type, TableContext context) => type switch
    {
        "string" => value.IsText ? value.Text : value.IsScalar ? value.IsNull ? null : GoNames.Print(value) : ApiValueJson.ToText(value),
        "integer" when value.Kind == ApiValueKind.Integer => value.Integer,
        "integer" when value.Kind == ApiValueKind.Double => (long)value.Double,
        "number" when value.Kind is ApiValueKind.Integer or ApiValueKind.Double => value.Double,
        "boolean" when value.Kind == ApiValueKind.Boolean => value.Boolean,
        "date" when value.IsText => Date(value.Text!, context),
        _ => null,
    };

    private static string Date(string text, TableContext context) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? HumanDuration.Text(context.Now - time) : "<invalid>";
}
