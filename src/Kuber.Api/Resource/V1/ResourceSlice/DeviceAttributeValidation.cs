using System.Text.RegularExpressions;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for attributes of devices: one value, of one type.</summary>
internal static partial class DeviceAttributeValidation
{
    private const int MaximumText = 64;
    private const string Identifier = @"(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)";
    private const string Number = "(0|[1-9][0-9]*)";

    /// <summary>Checks an attribute.</summary>
    public static void Check(DeviceAttribute attribute, FieldPath path, FieldErrors errors)
    {
        var count = (attribute.Bool is null ? 0 : 1) + (attribute.Int is null ? 0 : 1);
        if (attribute.String is { } text)
        {
            count++;
            Text(text, path.Child("string"), errors);
        }

        if (attribute.Version is { } version)
        {
            count++;
            SemanticVersion(version, path.Child("version"), errors);
        }

        count += List(attribute.Bools, path.Child("bools"), errors, null);
        count += List(attribute.Ints, path.Child("ints"), errors, null);
        count += List(attribute.Strings, path.Child("strings"), errors, Text);
        count += List(attribute.Versions, path.Child("versions"), errors, SemanticVersion);
        if (count != 1)
        {
            errors.Invalid(path, count == 0 ? "" : GoView.Of(attribute), "exactly one value must be specified");
        }
    }

    private static int List<T>(ApiList<T> items, FieldPath path, FieldErrors errors, Action<T, FieldPath, FieldErrors>? check)
    {
        if (items.IsNil)
        {
            return 0;
        }

        if (items.IsEmpty)
        {
            errors.Invalid(path, items, "must not be empty if specified");
        }

        for (var i = 0; check is not null && i < items.Count; i++)
        {
            check(items[i], path.Index(i), errors);
        }

        return 1;
    }

    private static void Text(string text, FieldPath path, FieldErrors errors)
    {
        if (NameRules.Utf8Length(text) > MaximumText)
        {
            errors.TooLong(path, MaximumText);
        }
    }

    private static void SemanticVersion(string version, FieldPath path, FieldErrors errors)
    {
        if (!SemanticVersionForm().IsMatch(version))
        {
            errors.Invalid(path, version, "must be a string compatible with semver.org spec 2.0.0");
        }

        Text(version, path, errors);
    }

    [GeneratedRegex(@"\A" + Number + @"\." + Number + @"\." + Number + "(-" + Identifier + @"(\." + Identifier + @")*)?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?\z")]
    private static partial Regex SemanticVersionForm();
}
