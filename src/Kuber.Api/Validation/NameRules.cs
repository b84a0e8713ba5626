using System.Text.RegularExpressions;

namespace Kuber.Api.Validation;

/// <summary>The forms that names take. Each check returns one message for each rule broken; none where the name is good.</summary>
public static partial class NameRules
{
    private const string SubdomainMessage =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";

    /// <summary>A DNS subdomain (RFC 1123) of at most 253 characters.</summary>
    /// <param name="name">The name.</param>
    /// <param name="prefix">The name is a prefix to which more is added: it may end with a dash.</param>
    public static IReadOnlyList<string> DnsSubdomain(string name, bool prefix = false)
    {
        var text = prefix && name.EndsWith('-') ? name[..^1] + "a" : name;
        List<string> errors = [];
        if (text.Length > 253)
        {
            errors.Add("must be no more than 253 bytes");
        }

        if (!Subdomain().IsMatch(text))
        {
            errors.Add(SubdomainMessage + " (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')");
        }

        return errors;
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdomain();
}
