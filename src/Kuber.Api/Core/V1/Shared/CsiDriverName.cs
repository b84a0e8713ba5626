using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rule for names of CSI drivers.</summary>
internal static class CsiDriverName
{
    /// <summary>Checks a name: a subdomain of at most 63 characters, in which case does not matter.</summary>
    public static void Check(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }

        if (name.Length > 63)
        {
            errors.TooLong(path, 63);
        }

        if (name.Length > 0)
        {
            errors.Invalid(path, name, NameRules.DnsSubdomain(name.ToLowerInvariant()));
        }
    }
}
