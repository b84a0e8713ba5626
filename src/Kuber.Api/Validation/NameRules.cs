using System.Buffers;
using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>The forms that names take. Each check returns one message for each rule broken; none where the name is good.</summary>
public static partial class NameRules
{
    private const string LabelPattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string SubdomainPattern = LabelPattern + @"(\." + LabelPattern + ")*";
    private const string Label1035Pattern = "[a-z]([-a-z0-9]*[a-z0-9])?";

    private const string SubdomainMessage =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";

    private const string LabelMessage =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";

    private const string Label1035Message =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";

    private const string WildcardMessage =
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character";

    private static readonly SearchValues<char> LabelCharacters = SearchValues.Create("-abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>A DNS subdomain (RFC 1123) of at most 253 characters.</summary>
    /// <param name="name">The name.</param>
    /// <param name="prefix">The name is a prefix to which more is added: it may end with a dash.</param>
    public static IReadOnlyList<string> DnsSubdomain(string name, bool prefix = false) =>
        Check(MaskTrailingDash(name, prefix), 253, IsSubdomain, SubdomainMessage, SubdomainPattern, "example.com");

    /// <summary>A DNS label (RFC 1123) of at most 63 characters.</summary>
    public static IReadOnlyList<string> DnsLabel(string name, bool prefix = false)
    {
        var text = MaskTrailingDash(name, prefix);
        if (!IsLabel(text) && IsSubdomain(text))
        {
            return text.Length > 63 ? [TooManyCharacters(63), "must not contain dots"] : ["must not contain dots"];
        }

        return Check(text, 63, IsLabel, LabelMessage, LabelPattern, "my-name", "123-abc");
    }

    /// <summary>A DNS label (RFC 1035, starting with a letter) of at most 63 characters.</summary>
    public static IReadOnlyList<string> DnsLabel1035(string name, bool prefix = false) =>
        Check(MaskTrailingDash(name, prefix), 63, IsLabel1035, Label1035Message, Label1035Pattern, "my-name", "abc-123");

    /// <summary>A DNS subdomain whose first label is a star.</summary>
    public static IReadOnlyList<string> WildcardSubdomain(string name) =>
        Check(name, 253, static t => t.StartsWith("*.") && IsSubdomain(t[2..]), WildcardMessage, @"\*\." + SubdomainPattern, "*.example.com");

    /// <summary>The name of a namespace.</summary>
    public static IReadOnlyList<string> NamespaceName(string name, bool prefix = false) => DnsLabel(name, prefix);

    /// <summary>A name that stands as one segment of a path.</summary>
    public static IReadOnlyList<string> PathSegment(string name, bool prefix = false)
    {
        if (!prefix && name is "." or "..")
        {
            return [$"may not be '{name}'"];
        }

        const string NoSlash = "may not contain '/'";
        const string NoPercent = "may not contain '%'";
        return (name.Contains('/', StringComparison.Ordinal), name.Contains('%', StringComparison.Ordinal)) switch
        {
            (true, true) => [NoSlash, NoPercent],
            (true, false) => [NoSlash],
            (false, true) => [NoPercent],
            _ => [],
        };
    }

    /// <summary>Says that a name has more than <paramref name="maximum"/> characters.</summary>
    public static string TooManyCharacters(int maximum) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {maximum} characters");

    /// <summary>Says that a name has more than <paramref name="maximum"/> bytes.</summary>
    public static string TooManyBytes(int maximum) => string.Create(CultureInfo.InvariantCulture, $"must be no more than {maximum} bytes");

    /// <summary>Says that a number is outside of a range.</summary>
    public static string OutOfRange(long low, long high) => string.Create(CultureInfo.InvariantCulture, $"must be between {low} and {high}, inclusive");

    /// <summary>Says which form a name must have, with examples and the pattern.</summary>
    internal static string PatternMessage(string message, string pattern, params ReadOnlySpan<string> examples)
    {
        if (examples.IsEmpty)
        {
            return message + " (regex used for validation is '" + pattern + "')";
        }

        var text = new System.Text.StringBuilder(message).Append(" (e.g. ");
        for (var i = 0; i < examples.Length; i++)
        {
            text.Append(i > 0 ? " or " : "").Append('\'').Append(examples[i]).Append("', ");
        }

        return text.Append("regex used for validation is '").Append(pattern).Append("')").ToString();
    }

    private static string MaskTrailingDash(string name, bool prefix) => prefix && name.Length > 1 && name.EndsWith('-') ? name[..^2] + "a" : name;

    private static IReadOnlyList<string> Check(string text, int maximum, Func<ReadOnlySpan<char>, bool> isGood, string message, string pattern, params ReadOnlySpan<string> examples) =>
        (text.Length > maximum, isGood(text)) switch
        {
            (false, true) => [],
            (true, true) => [TooManyCharacters(maximum)],
            (false, false) => [PatternMessage(message, pattern, examples)],
            _ => [TooManyCharacters(maximum), PatternMessage(message, pattern, examples)],
        };

    /// <summary>Whether a text is labels between dots.</summary>
    private static bool IsSubdomain(ReadOnlySpan<char> text)
    {
        foreach (var label in text.Split('.'))
        {
            if (!IsLabel(text[label]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel1035(ReadOnlySpan<char> text) => IsLabel(text) && !char.IsAsciiDigit(text[0]);

    private static bool IsLabel(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != '-' && text[^1] != '-' && !text.ContainsAnyExcept(LabelCharacters);
}
