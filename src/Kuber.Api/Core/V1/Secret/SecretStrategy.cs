using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of secrets.</summary>
public sealed class SecretStrategy : ResourceStrategy<Secret>
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    /// <inheritdoc/>
    public override Secret Default(Secret value)
    {
        if (!value.StringData.IsEmpty)
        {
            var data = value.Data;
            foreach (var (key, text) in value.StringData)
            {
                data = data.Set(key, ByteString.FromText(text));
            }

            value = value with { Data = data, StringData = default };
        }

        return value.Type.Length > 0 ? value : value with { Type = "Opaque" };
    }

    /// <inheritdoc/>
    public override Secret PrepareForUpdate(Secret value, Secret old, StrategyContext context) =>
        value.Type.Length > 0 ? value : value with { Type = old.Type };

    /// <inheritdoc/>
    public override void Validate(Secret value, FieldErrors errors)
    {
        var path = FieldPath.Of("data");
        long bytes = 0;
        foreach (var (key, data) in value.Data)
        {
            errors.Invalid(path.Key(key), key, NameRules.ConfigKey(key));
            bytes += data.Length;
        }

        if (bytes > ConfigMapStrategy.MaximumBytes)
        {
            errors.TooLong(path, ConfigMapStrategy.MaximumBytes);
        }

        switch (value.Type)
        {
            case "kubernetes.io/service-account-token":
                if (value.Metadata.Annotations.GetValueOrDefault(AccountAnnotation) is not { Length: > 0 })
                {
                    errors.Required(FieldPath.Of("metadata", "annotations").Key(AccountAnnotation));
                }

                break;
            case "kubernetes.io/dockercfg":
                Json(value, ".dockercfg", errors);
                break;
            case "kubernetes.io/dockerconfigjson":
                Json(value, ".dockerconfigjson", errors);
                break;
            case "kubernetes.io/basic-auth":
                if (!value.Data.ContainsKey("username") && !value.Data.ContainsKey("password"))
                {
                    errors.Required(path.Key("username"));
                    errors.Required(path.Key("password"));
                }

                break;
            case "kubernetes.io/ssh-auth":
                Key(value, "ssh-privatekey", errors, empty: false);
                break;
            case "kubernetes.io/tls":
                Key(value, "tls.crt", errors);
                Key(value, "tls.key", errors);
                break;
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Secret value, Secret old, FieldErrors errors)
    {
        const string Immutable = "field is immutable when `immutable` is set";
        errors.Immutable(FieldPath.Of("type"), value.Type, old.Type);
        if (old.Immutable == true)
        {
            if (value.Immutable != true)
            {
                errors.Forbidden(FieldPath.Of("immutable"), Immutable);
            }

            if (value.Data != old.Data)
            {
                errors.Forbidden(FieldPath.Of("data"), Immutable);
            }
        }

        Validate(value, errors);
    }

    private static void Key(Secret value, string key, FieldErrors errors, bool empty = true)
    {
        if (!value.Data.TryGetValue(key, out var data) || (!empty && data.Length == 0))
        {
            errors.Required(FieldPath.Of("data").Key(key));
        }
    }

    private static void Json(Secret value, string key, FieldErrors errors)
    {
        if (!value.Data.TryGetValue(key, out var data))
        {
            errors.Required(FieldPath.Of("data").Key(key));
        }
        else if ((GoJsonSyntax.Error(data.Span) ?? NotAnObject(data.Span)) is { } error)
        {
            errors.Invalid(FieldPath.Of("data").Key(key), "<secret contents redacted>", error);
        }
    }

    /// <summary>What Go says of JSON that is read as an object and is none; null is as good as an empty one.</summary>
    private static string? NotAnObject(ReadOnlySpan<byte> json)
    {
        var kind = json.TrimStart(" \t\r\n"u8)[0] switch
        {
            (byte)'{' or (byte)'n' => null,
            (byte)'[' => "array",
            (byte)'"' => "string",
            (byte)'t' or (byte)'f' => "bool",
            _ => "number",
        };
        return kind is null ? null : $"json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}";
    }
}
