using System.Text.RegularExpressions;

namespace Kuber.Api.Validation;

/// <summary>The rule for names of a domain and a path, such as <c>example.com/controller</c>.</summary>
internal static partial class DomainPrefixedPath
{
    private const string Pattern = @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+";

    /// <summary>Checks a name.</summary>
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
        if (!Form().IsMatch(text[(slash + 1)..]))
        {
            errors.Invalid(path, text[(slash + 1)..], NameRules.PatternMessage("Invalid path", Pattern));
        }
    }

    [GeneratedRegex(@"\A" + Pattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
