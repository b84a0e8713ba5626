namespace Kuber.Api.Validation;

/// <summary>The rule for names of signers: a domain, a slash and a name, such as <c>example.com/signer</c>.</summary>
internal static class SignerNameValidation
{
    private const int DomainMaximum = 253;
    private const int WholeMaximum = DomainMaximum + 1 + 253 + 63 + 1;

    /// <summary>Checks a name; the part that is wrong is the one shown.</summary>
    public static void Check(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        var parts = name.Split('/');
        if (parts.Length != 2)
        {
            errors.Invalid(path, name, "must be a fully qualified domain and path of the form 'example.com/signer-name'");
            return;
        }

        if (parts[0].Length > DomainMaximum)
        {
            errors.TooLong(path, DomainMaximum);
        }

        Labels(parts[0], static l => NameRules.DnsLabel(l), path, errors);
        if (!parts[0].Contains('.', StringComparison.Ordinal))
        {
            errors.Invalid(path, parts[0], "should be a domain with at least two segments separated by dots");
        }

        Labels(parts[1], static l => NameRules.DnsSubdomain(l), path, errors);
        if (name.Length > WholeMaximum)
        {
            errors.TooLong(path, WholeMaximum);
        }
    }

    /// <summary>Tells what is wrong with the first bad label.</summary>
    private static void Labels(string part, Func<string, IReadOnlyList<string>> rule, FieldPath path, FieldErrors errors)
    {
        foreach (var label in part.Split('.'))
        {
            var wrong = rule(label);
            foreach (var message in wrong)
            {
                errors.Invalid(path, part, $"validating label {FieldValueText.Quote(label)}: {message}");
            }

            if (wrong.Count > 0)
            {
                return;
            }
        }
    }
}
