using System.Text.Json;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for whole resources inside of values: each has a kind and a version, and good metadata.</summary>
internal static class EmbeddedResourceValidation
{
    /// <summary>Checks the resources in a value.</summary>
    public static void Check(JsonElement value, JSONSchemaProps schema, bool isResource, FieldPath path, FieldErrors errors)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                if (schema.Items?.Schema is { } inner)
                {
                    Check(item, inner, inner.XKubernetesEmbeddedResource, path.Index(index), errors);
                }

                index++;
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (isResource)
            {
                Resource(value, path, errors);
            }

            foreach (var field in value.EnumerateObject())
            {
                if (schema.Properties.TryGetValue(field.Name, out var inner))
                {
                    Check(field.Value, inner, inner.XKubernetesEmbeddedResource, path.Child(field.Name), errors);
                }
                else if (schema.AdditionalProperties?.Schema is { } other)
                {
                    Check(field.Value, other, other.XKubernetesEmbeddedResource, path.Key(field.Name), errors);
                }
            }
        }
    }

    private static void Resource(JsonElement value, FieldPath path, FieldErrors errors)
    {
        if (Text(value, "apiVersion", path, errors) is { } apiVersion && apiVersion.Count(static c => c == '/') > 1)
        {
            errors.Invalid(path.Child("apiVersion"), apiVersion, "unexpected GroupVersion string: " + apiVersion);
        }

        if (Text(value, "kind", path, errors) is { } kind && NameRules.DnsLabel1035(kind.ToLowerInvariant()) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Child("kind"), kind, "may have mixed case, but should otherwise match: " + string.Join(',', wrong));
        }

        if (!value.TryGetProperty("metadata", out var meta))
        {
            return;
        }

        if (meta.ValueKind is not JsonValueKind.Object)
        {
            errors.Invalid(path.Child("metadata"), RawJson.FromText(SchemaValues.Text(meta)), "must be an object");
            return;
        }

        Metadata(meta, path.Child("metadata"), errors);
    }

    private static string? Text(JsonElement value, string name, FieldPath path, FieldErrors errors)
    {
        if (!value.TryGetProperty(name, out var field))
        {
            errors.Required(path.Child(name));
            return null;
        }

        if (field.ValueKind != JsonValueKind.String)
        {
            errors.Invalid(path.Child(name), RawJson.FromText(SchemaValues.Text(field)), "must be a string");
            return null;
        }

        var text = field.GetString()!;
        if (text.Length == 0)
        {
            errors.Invalid(path.Child(name), text, "must not be empty");
        }

        return text.Length == 0 ? null : text;
    }

    private static void Metadata(JsonElement value, FieldPath path, FieldErrors errors)
    {
        ObjectMeta meta;
        try
        {
            meta = ApiCodec.DecodeJson<ObjectMeta>(System.Text.Encoding.UTF8.GetBytes(value.GetRawText()));
        }
        catch (DecodeException wrong)
        {
            errors.Invalid(path, RawJson.FromText(SchemaValues.Text(value)), wrong.Message);
            return;
        }

        var named = meta.Name.Length > 0 ? meta : meta with { Name = "fakename" };
        ObjectMetaValidation.Create(named, named.Namespace.Length > 0, NameRules.PathSegment, path, errors, anyFinalizer: true);
    }
}
