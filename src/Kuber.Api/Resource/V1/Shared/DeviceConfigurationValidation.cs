using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for configuration that is handed to drivers as it is, and for the data that they report.</summary>
internal static class DeviceConfigurationValidation
{
    /// <summary>The longest configuration, in bytes of JSON.</summary>
    public const int MaximumParameters = 10 * 1024;

    private const string Omitted = "<value omitted>";

    /// <summary>Checks a configuration; one that is stored already may be of any length.</summary>
    public static void Check(DeviceConfiguration config, FieldPath path, FieldErrors errors, bool isStored = false)
    {
        var at = path.Child("opaque");
        if (config.Opaque is not { } opaque)
        {
            errors.Required(at);
            return;
        }

        DeviceNames.Driver(opaque.Driver, at.Child("driver"), errors);
        Json(opaque.Parameters, isStored ? int.MaxValue : MaximumParameters, at.Child("parameters"), errors);
    }

    /// <summary>Checks JSON that must be an object of at most so many bytes.</summary>
    public static void Json(RawJson json, int maximum, FieldPath path, FieldErrors errors)
    {
        var text = json.Span.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            errors.Required(path);
        }
        else if (json.Span.Length > maximum)
        {
            errors.TooLong(path, maximum);
        }
        else if (json.IsNull)
        {
            errors.Required(path);
        }
        else if (text[0] != '{')
        {
            errors.Invalid(path, Omitted, "must be a valid JSON object");
        }
    }
}
