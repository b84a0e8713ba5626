using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of config maps.</summary>
public sealed class ConfigMapStrategy : ResourceStrategy<ConfigMap>
{
    /// <summary>The most that a config map or a secret may hold, in bytes.</summary>
    internal const int MaximumBytes = 1024 * 1024;

    /// <inheritdoc/>
    public override void Validate(ConfigMap value, FieldErrors errors)
    {
        long bytes = 0;
        foreach (var (key, text) in value.Data)
        {
            errors.Invalid(FieldPath.Of("data").Key(key), key, NameRules.ConfigKey(key));
            if (value.BinaryData.ContainsKey(key))
            {
                errors.Invalid(FieldPath.Of("data").Key(key), key, "duplicate of key present in binaryData");
            }

            bytes += NameRules.Utf8Length(text);
        }

        foreach (var (key, data) in value.BinaryData)
        {
            errors.Invalid(FieldPath.Of("binaryData").Key(key), key, NameRules.ConfigKey(key));
            bytes += data.Length;
        }

        if (bytes > MaximumBytes)
        {
            errors.TooLong(FieldPath.Of(""), MaximumBytes);
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ConfigMap value, ConfigMap old, FieldErrors errors)
    {
        const string Immutable = "field is immutable when `immutable` is set";
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

            if (value.BinaryData != old.BinaryData)
            {
                errors.Forbidden(FieldPath.Of("binaryData"), Immutable);
            }
        }

        Validate(value, errors);
    }
}
