namespace Kuber.Api.Validation;

/// <summary>The rule for texts made of a domain, a slash and a path, such as the name of a controller.</summary>
internal static class DomainPathValidation
{
    /// <summary>Checks a text; the part that is wrong is the one shown.</summary>
    public static void Check(string text, FieldPath path, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Required(path);
            return;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
        {
            errors.Invalid(path, text, "must be a domain-prefixed path (such as \"acme.io/foo\")");
            return;
        }

        errors.Invalid(path, text[..slash], NameRules.DnsSubdomain(text[..slash]));
        errors.Invalid(path, text[(slash + 1)..], NameRules.HttpPathPart(text[(slash + 1)..]));
    }
}
