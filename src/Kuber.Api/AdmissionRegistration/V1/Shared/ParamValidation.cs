using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for the parameters of policies: their kind, and which of them a binding takes.</summary>
internal static class ParamValidation
{
    /// <summary>Checks the kind of parameters.</summary>
    public static void Kind(ParamKind? kind, FieldPath path, FieldErrors errors)
    {
        if (kind is null)
        {
            return;
        }

        if (kind.ApiVersion.Length == 0)
        {
            errors.Required(path.Child("apiVersion"));
        }
        else
        {
            ApiVersion(kind.ApiVersion, path.Child("apiVersion"), errors);
        }

        if (kind.Kind.Length == 0)
        {
            errors.Required(path.Child("kind"));
        }
        else if (NameRules.DnsLabel1035(kind.Kind.ToLowerInvariant()) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Child("kind"), kind.Kind, "may have mixed case, but should otherwise match: " + string.Join(',', wrong));
        }
    }

    /// <summary>Checks which parameters are taken.</summary>
    public static void Reference(ParamRef? reference, FieldPath path, FieldErrors errors)
    {
        const string Both = "name and selector are mutually exclusive";
        if (reference is null)
        {
            return;
        }

        if (reference.Name.Length > 0)
        {
            errors.Invalid(path.Child("name"), reference.Name, NameRules.PathSegment(reference.Name));
            if (reference.Selector is not null)
            {
                errors.Forbidden(path.Child("name"), Both);
            }
        }

        LabelSelectorValidation.Check(reference.Selector, path.Child("selector"), errors);
        if (reference is { Name.Length: > 0, Selector: not null })
        {
            errors.Forbidden(path.Child("selector"), Both);
        }

        if (reference is { Name.Length: 0, Selector: null })
        {
            errors.Required(path, "one of name or selector must be specified");
        }

        if (string.IsNullOrEmpty(reference.ParameterNotFoundAction))
        {
            errors.Required(path.Child("parameterNotFoundAction"));
        }
        else if (reference.ParameterNotFoundAction is not ("Deny" or "Allow"))
        {
            errors.NotSupported(path.Child("parameterNotFoundAction"), reference.ParameterNotFoundAction, "Deny", "Allow");
        }
    }

    private static void ApiVersion(string text, FieldPath path, FieldErrors errors)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (text != "/" && slash >= 0 && text.IndexOf('/', slash + 1) >= 0)
        {
            errors.Invalid(path, text, "unexpected GroupVersion string: " + text);
            return;
        }

        var (group, version) = text == "/" ? ("", "") : slash < 0 ? ("", text) : (text[..slash], text[(slash + 1)..]);
        if (group.Length > 0 && NameRules.DnsSubdomain(group) is { Count: > 0 } wrongGroup)
        {
            errors.Invalid(path, group, string.Join(',', wrongGroup));
        }

        if (version.Length == 0)
        {
            errors.Invalid(path, text, "version must be specified");
        }
        else if (NameRules.DnsLabel1035(version) is { Count: > 0 } wrong)
        {
            errors.Invalid(path, version, string.Join(',', wrong));
        }
    }
}
