using System.Buffers;
using System.Text.RegularExpressions;

namespace Kuber.Api.Validation;

/// <content>Qualified names, label values and domain-prefixed names.</content>
public static partial class NameRules
{
    private const string QualifiedPattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private const string QualifiedMessage = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
    private const string LabelValuePattern = "(" + QualifiedPattern + ")?";

    private const string LabelValueMessage =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    private static readonly SearchValues<char> QualifiedCharacters = SearchValues.Create("-_.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>A name of at most 63 bytes with an optional DNS subdomain and slash before it: the key of a label.</summary>
    public static IReadOnlyList<string> QualifiedName(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var last = name.AsSpan(slash + 1);
        if (last.Length is > 0 and <= 63 && IsQualified(last) && (slash < 0 || (slash is > 0 and <= 253 && IsSubdomain(name.AsSpan(0, slash)))))
        {
            return [];
        }

        return QualifiedNameErrors(name);
    }

    private static List<string> QualifiedNameErrors(string name)
    {
        List<string> errors = [];
        var parts = name.Split('/');
        var last = parts[^1];
        if (parts.Length > 2)
        {
            return
            [
                "a valid label key " + PatternMessage(QualifiedMessage, QualifiedPattern, "MyName", "my.name", "123-abc")
                + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
            ];
        }

        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
            {
                errors.Add("prefix part must be non-empty");
            }
            else
            {
                errors.AddRange(DnsSubdomain(parts[0]).Select(static m => "prefix part " + m));
            }
        }

        if (last.Length == 0)
        {
            errors.Add("name part must be non-empty");
        }
        else if (Utf8Length(last) > 63)
        {
            errors.Add("name part " + TooManyBytes(63));
        }

        if (!IsQualified(last))
        {
            errors.Add("name part " + PatternMessage(QualifiedMessage, QualifiedPattern, "MyName", "my.name", "123-abc"));
        }

        return errors;
    }

    /// <summary>The value of a label: empty, or like the name part of a qualified name.</summary>
    public static IReadOnlyList<string> LabelValue(string value)
    {
        var good = value.Length == 0 || IsQualified(value);
        if (good && value.Length <= 63)
        {
            return [];
        }

        List<string> errors = [];
        if (Utf8Length(value) > 63)
        {
            errors.Add(TooManyBytes(63));
        }

        if (!good)
        {
            errors.Add(PatternMessage(LabelValueMessage, LabelValuePattern, "MyValue", "my_value", "12345"));
        }

        return errors;
    }

    /// <summary>A fully qualified DNS name: a subdomain with at least three labels unless <paramref name="segments"/> says otherwise.</summary>
    public static IReadOnlyList<string> FullyQualifiedName(string name, int segments = 3)
    {
        if (name.Length == 0)
        {
            return ["must be non-empty"];
        }

        var errors = DnsSubdomain(name);
        if (errors.Count > 0)
        {
            return errors;
        }

        return name.Split('.').Length < segments ? ["should be a domain with at least three segments separated by dots"] : [];
    }

    /// <summary>A fully qualified DNS name that may end with a dot.</summary>
    public static IReadOnlyList<string> FullyQualifiedDomainName(string name)
    {
        if (name.Length == 0)
        {
            return ["must be non-empty"];
        }

        var text = name.EndsWith('.') ? name[..^1] : name;
        var errors = DnsSubdomain(text);
        if (errors.Count > 0)
        {
            return errors;
        }

        var labels = text.Split('.');
        if (labels.Length < 2)
        {
            return ["should be a domain with at least two segments separated by dots"];
        }

        return [.. labels.SelectMany(l => DnsLabel(l)).Distinct()];
    }

    /// <summary>The path of a URL, without its first slash.</summary>
    public static IReadOnlyList<string> HttpPathPart(string path) => HttpPath().IsMatch(path) ? [] : [PatternMessage("Invalid path", @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+")];

    internal static int Utf8Length(string text) => System.Text.Encoding.UTF8.GetByteCount(text);

    private static bool IsQualified(ReadOnlySpan<char> text) =>
        !text.IsEmpty && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && !text.ContainsAnyExcept(QualifiedCharacters);

    [GeneratedRegex(@"\A[A-Za-z0-9/\-._~%!$&'()*+,;=:]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HttpPath();
}
