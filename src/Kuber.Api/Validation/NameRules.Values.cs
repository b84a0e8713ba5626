using System.Text.RegularExpressions;

namespace Kuber.Api.Validation;

/// <content>Ports, keys, variables, percentages and other small texts.</content>
public static partial class NameRules
{
    /// <summary>A port number.</summary>
    public static IReadOnlyList<string> PortNumber(long port) => port is >= 1 and <= 65535 ? [] : [OutOfRange(1, 65535)];

    /// <summary>The name of a port (RFC 6335 without upper case): at most 15 characters.</summary>
    public static IReadOnlyList<string> PortName(string name)
    {
        List<string> errors = [];
        if (name.Length > 15)
        {
            errors.Add(TooManyCharacters(15));
        }

        if (!PortCharacters().IsMatch(name))
        {
            errors.Add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        }

        if (!name.Any(char.IsAsciiLetterLower))
        {
            errors.Add("must contain at least one letter (a-z)");
        }

        if (name.Contains("--", StringComparison.Ordinal))
        {
            errors.Add("must not contain consecutive hyphens");
        }

        if (name.StartsWith('-') || name.EndsWith('-'))
        {
            errors.Add("must not begin or end with a hyphen");
        }

        return errors;
    }

    /// <summary>A key of a ConfigMap or a Secret: the name of a file.</summary>
    public static IReadOnlyList<string> ConfigKey(string key)
    {
        List<string> errors = [];
        if (key.Length > 253)
        {
            errors.Add(TooManyCharacters(253));
        }

        if (!ConfigKeyForm().IsMatch(key))
        {
            errors.Add(PatternMessage("a valid config key must consist of alphanumeric characters, '-', '_' or '.'", "[-._a-zA-Z0-9]+", "key.name", "KEY_NAME", "key-name"));
        }

        if (key is "." or "..")
        {
            errors.Add($"must not be '{key}'");
        }
        else if (key.StartsWith("..", StringComparison.Ordinal))
        {
            errors.Add("must not start with '..'");
        }

        return errors;
    }

    /// <summary>The name of an environment variable: printable ASCII without <c>=</c>.</summary>
    public static IReadOnlyList<string> EnvVarName(string name) =>
        name.Length > 0 && name.All(static c => c is >= ' ' and <= '~' and not '=')
            ? []
            : ["a valid environment variable name must consist only of printable ASCII characters other than '='"];

    /// <summary>A C identifier.</summary>
    public static IReadOnlyList<string> CIdentifier(string name) => CIdentifierForm().IsMatch(name)
        ? []
        : [PatternMessage("a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'", "[A-Za-z_][A-Za-z0-9_]*", "my_name", "MY_NAME", "MyName")];

    /// <summary>The name of an HTTP header.</summary>
    public static IReadOnlyList<string> HttpHeaderName(string name) => HttpHeaderForm().IsMatch(name)
        ? []
        : [PatternMessage("a valid HTTP header must consist of alphanumeric characters or '-'", "[-A-Za-z0-9]+", "X-Header-Name")];

    /// <summary>A percentage such as <c>50%</c>.</summary>
    public static IReadOnlyList<string> Percent(string text) => PercentForm().IsMatch(text)
        ? []
        : [PatternMessage("a valid percent string must be a numeric string followed by an ending '%'", "[0-9]+%", "1%", "93%")];

    [GeneratedRegex(@"\A[-a-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PortCharacters();

    [GeneratedRegex(@"\A[-._a-zA-Z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigKeyForm();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CIdentifierForm();

    [GeneratedRegex(@"\A[-A-Za-z0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex HttpHeaderForm();

    [GeneratedRegex(@"\A[0-9]+%\z", RegexOptions.CultureInvariant)]
    private static partial Regex PercentForm();
}
