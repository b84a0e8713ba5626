using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>The rules that classes of storage and of volume attributes share: who provides, and with which parameters.</summary>
internal static class StorageParametersValidation
{
    private const int MaximumEntries = 512;
    private const int MaximumBytes = 256 * 1024;

    /// <summary>Checks the name of a driver or provisioner: a qualified name, in which case does not matter.</summary>
    public static void Provider(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        var lower = name.ToLowerInvariant();
        errors.Invalid(path, lower, NameRules.QualifiedName(lower));
    }

    /// <summary>Checks number, keys and total size of parameters.</summary>
    public static void Parameters(ApiMap<string> parameters, FieldPath path, FieldErrors errors)
    {
        if (parameters.Count > MaximumEntries)
        {
            errors.TooLong(path, MaximumEntries);
            return;
        }

        long bytes = 0;
        foreach (var (key, value) in parameters)
        {
            if (key.Length == 0)
            {
                errors.Invalid(path, key, "field can not be empty.");
            }

            bytes += NameRules.Utf8Length(key) + NameRules.Utf8Length(value);
        }

        if (bytes > MaximumBytes)
        {
            errors.TooLong(path, MaximumBytes);
        }
    }
}
