using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for how a resource is served: its subresources, the columns of its table, the fields to select by.</summary>
internal static class ServingValidation
{
    private const int MaximumFields = 8;
    private const string Types = "must be one of boolean,date,integer,number,string";
    private const string Formats = "must be one of byte,date,date-time,double,float,int32,int64,password";

    /// <summary>Checks subresources.</summary>
    public static void Check(CustomResourceSubresources? subresources, FieldPath path, FieldErrors errors)
    {
        if (subresources?.Scale is not { } scale)
        {
            return;
        }

        Required(scale.SpecReplicasPath, ".spec.", "should be a json path under .spec", path.Child("scale.specReplicasPath"), errors);
        Required(scale.StatusReplicasPath, ".status.", "should be a json path under .status", path.Child("scale.statusReplicasPath"), errors);
        if (scale.LabelSelectorPath is { Length: > 0 } selector && IsSimple(selector, path.Child("scale.labelSelectorPath"), errors)
            && !selector.StartsWith(".spec.", StringComparison.Ordinal) && !selector.StartsWith(".status.", StringComparison.Ordinal))
        {
            errors.Invalid(path.Child("scale.labelSelectorPath"), selector, "should be a json path under either .spec or .status");
        }
    }

    /// <summary>Checks columns.</summary>
    public static void Check(ApiList<CustomResourceColumnDefinition> columns, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, at) = (columns[i], path.Index(i));
            errors.NotEmpty(at.Child("name"), column.Name);
            if (column.Type.Length == 0)
            {
                errors.Required(at.Child("type"), Types);
            }
            else if (column.Type is not ("boolean" or "date" or "integer" or "number" or "string"))
            {
                errors.Invalid(at.Child("type"), column.Type, Types);
            }

            if (column.Format is not ("" or "byte" or "date" or "date-time" or "double" or "float" or "int32" or "int64" or "password"))
            {
                errors.Invalid(at.Child("format"), column.Format, Formats);
            }

            if (column.JsonPath.Length == 0)
            {
                errors.Required(at.Child("JSONPath"));
            }
            else
            {
                IsSimple(column.JsonPath, at.Child("JSONPath"), errors);
            }
        }
    }

    /// <summary>Checks fields to select by, which must be single values that the schema has.</summary>
    public static void Check(ApiList<SelectableField> fields, JSONSchemaProps? schema, string withoutSchema, FieldPath path, FieldErrors errors)
    {
        if (fields.IsEmpty)
        {
            return;
        }

        if (schema is null)
        {
            errors.Invalid(path, "", withoutSchema);
            return;
        }

        HashSet<string> paths = new(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            var (field, at) = (fields[i].JsonPath, path.Index(i).Child("jsonPath"));
            if (field.Length == 0)
            {
                errors.Required(at);
                continue;
            }

            var result = SchemaFieldPath.Find(field, schema, allowBrackets: false, out var found);
            if (result.Error is { } wrong)
            {
                errors.Invalid(at, field, "is an invalid path: " + wrong);
                continue;
            }

            if (result.Root == "metadata")
            {
                errors.Invalid(at, field, "must not point to fields in metadata");
            }

            if (found?.Type is not ("string" or "boolean" or "integer"))
            {
                errors.Invalid(at, field, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.");
            }

            if (!paths.Add(result.Path))
            {
                errors.Duplicate(at, field);
            }
        }

        if (paths.Count > MaximumFields)
        {
            errors.TooMany(path, paths.Count, MaximumFields);
        }
    }

    private static void Required(string text, string start, string detail, FieldPath path, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Required(path);
        }
        else if (IsSimple(text, path, errors) && !text.StartsWith(start, StringComparison.Ordinal))
        {
            errors.Invalid(path, text, detail);
        }
    }

    private static bool IsSimple(string text, FieldPath path, FieldErrors errors)
    {
        if (text.StartsWith('.'))
        {
            return true;
        }

        errors.Invalid(path, text, "must be a simple json path starting with .");
        return false;
    }
}
