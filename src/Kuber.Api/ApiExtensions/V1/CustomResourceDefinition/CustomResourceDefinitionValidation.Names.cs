using System.Globalization;
using System.Text;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <content>The names of a resource, and what is said of versions that are to go.</content>
internal static partial class CustomResourceDefinitionValidation
{
    private const int MaximumWarning = 256;

    private static void Names(CustomResourceDefinitionSpec spec, FieldErrors errors)
    {
        var path = Spec.Child("names");
        errors.NotEmpty(path.Child("plural"), spec.Names.Plural);
        errors.NotEmpty(path.Child("singular"), spec.Names.Singular);
        errors.NotEmpty(path.Child("kind"), spec.Names.Kind);
        errors.NotEmpty(path.Child("listKind"), spec.Names.ListKind);
        Names(spec.Names, path, errors);
    }

    private static void Names(CustomResourceDefinitionNames names, FieldPath path, FieldErrors errors)
    {
        Label(names.Plural, path.Child("plural"), errors);
        Label(names.Singular, path.Child("singular"), errors);
        Kind(names.Kind, path.Child("kind"), errors);
        Kind(names.ListKind, path.Child("listKind"), errors);
        for (var i = 0; i < names.ShortNames.Count; i++)
        {
            Label(names.ShortNames[i], path.Child("shortNames").Index(i), errors, optional: false);
        }

        if (names.Kind.Length > 0 && names.Kind == names.ListKind)
        {
            errors.Invalid(path.Child("listKind"), names.ListKind, "kind and listKind may not be the same");
        }

        for (var i = 0; i < names.Categories.Count; i++)
        {
            Label(names.Categories[i], path.Child("categories").Index(i), errors, optional: false);
        }
    }

    private static void Label(string name, FieldPath path, FieldErrors errors, bool optional = true)
    {
        if ((name.Length > 0 || !optional) && NameRules.DnsLabel1035(name) is { Count: > 0 } wrong)
        {
            errors.Invalid(path, name, string.Join(',', wrong));
        }
    }

    private static void Kind(string kind, FieldPath path, FieldErrors errors)
    {
        if (kind.Length > 0 && NameRules.DnsLabel1035(kind.ToLowerInvariant()) is { Count: > 0 } wrong)
        {
            errors.Invalid(path, kind, "may have mixed case, but should otherwise match: " + string.Join(',', wrong));
        }
    }

    private static void Deprecation(CustomResourceDefinitionVersion version, FieldPath path, FieldErrors errors)
    {
        if (version.DeprecationWarning is not { } warning)
        {
            return;
        }

        if (!version.Deprecated)
        {
            errors.Invalid(path, warning, "can only be set for deprecated versions");
            return;
        }

        if (NameRules.Utf8Length(warning) > MaximumWarning)
        {
            errors.Invalid(path, warning, "must be <= 256 characters long");
        }

        if (warning.Length == 0)
        {
            errors.Invalid(path, warning, "must not be an empty string");
        }

        var index = 0;
        foreach (var rune in warning.EnumerateRunes())
        {
            if (!IsPrint(rune))
            {
                errors.Invalid(path, warning, string.Create(CultureInfo.InvariantCulture, $"must only contain printable UTF-8 characters; non-printable character found at index {index}"));
                break;
            }

            index += rune.Utf8SequenceLength;
        }
    }

    /// <summary>Whether a character shows: letters, marks, numbers, punctuation, symbols and the plain space.</summary>
    private static bool IsPrint(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
