using System.Text.RegularExpressions;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for the names of drivers, pools, devices, attributes and shares.</summary>
internal static partial class DeviceNames
{
    /// <summary>The longest domain of a qualified name, in bytes; that of a driver's name as well.</summary>
    public const int MaximumDomain = 63;

    /// <summary>The longest identifier of a qualified name, in bytes.</summary>
    public const int MaximumIdentifier = 32;

    /// <summary>The longest qualified name that paths show whole.</summary>
    public const int MaximumQualified = MaximumDomain + 1 + MaximumIdentifier;

    private const int MaximumPool = 253;

    /// <summary>Checks the name of a driver. Its case does not matter.</summary>
    public static void Driver(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        if (NameRules.Utf8Length(name) > MaximumDomain)
        {
            errors.TooLong(path, MaximumDomain);
        }

        errors.Invalid(path, name, NameRules.DnsSubdomain(name.ToLowerInvariant()));
    }

    /// <summary>Checks the name of a pool: subdomains with slashes between them.</summary>
    public static void Pool(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
            return;
        }

        if (NameRules.Utf8Length(name) > MaximumPool)
        {
            errors.TooLong(path, MaximumPool);
        }

        foreach (var part in name.Split('/'))
        {
            errors.Invalid(path, part, NameRules.DnsSubdomain(part));
        }
    }

    /// <summary>Checks a name that is one DNS label: of a device, a request or a counter.</summary>
    public static void Label(string name, FieldPath path, FieldErrors errors) => errors.Invalid(path, name, NameRules.DnsLabel(name));

    /// <summary>Checks the name of a class of devices, which must be there.</summary>
    public static void DeviceClass(string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }
        else
        {
            errors.Invalid(path, name, NameRules.DnsSubdomain(name));
        }
    }

    /// <summary>Checks the name of an attribute or capacity: an identifier, after a domain and a slash where it is not the driver's.</summary>
    public static void Qualified(string name, FieldPath path, FieldErrors errors)
    {
        var parts = name.Split('/');
        switch (parts.Length)
        {
            case 1:
                Identifier(parts[0], path, errors);
                break;
            case 2:
                if (parts[0].Length == 0)
                {
                    errors.Invalid(path, "", "the domain must not be empty");
                }
                else
                {
                    Driver(parts[0], path, errors);
                }

                if (parts[1].Length == 0)
                {
                    errors.Invalid(path, "", "the name must not be empty");
                }
                else
                {
                    Identifier(parts[1], path, errors);
                }

                break;
            default:
                errors.Invalid(path, name, "must not contain more than one slash");
                break;
        }
    }

    /// <summary>Checks the name of an attribute that has to have its domain.</summary>
    public static void FullyQualified(string name, FieldPath path, FieldErrors errors)
    {
        Qualified(name, path, errors);
        if (!name.Contains('/', StringComparison.Ordinal))
        {
            errors.Invalid(path, name, "a fully qualified name must be a domain and a name separated by a slash");
        }
    }

    /// <summary>Checks the identifier of a share of a device: a UUID in its usual form (RFC 4122).</summary>
    public static void Share(string uid, FieldPath path, FieldErrors errors)
    {
        if (UuidError(uid) is { } error)
        {
            errors.Invalid(path, uid, "error validating uid: " + error);
        }
        else if (uid.Length != 36 || uid.Any(char.IsAsciiLetterUpper))
        {
            errors.Invalid(path, uid, "uid must be in RFC 4122 normalized form, `xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx` with lowercase hexadecimal characters");
        }
    }

    /// <summary>What is wrong with a UUID in any of the four forms that are known; null for nothing.</summary>
    private static string? UuidError(string uid)
    {
        const string Urn = "urn:uuid:";
        switch (uid.Length)
        {
            case 32:
                return uid.All(char.IsAsciiHexDigit) ? null : "invalid UUID format";
            case 36:
                break;
            case 38:
                if (uid[0] != '{' || uid[^1] != '}')
                {
                    return "invalid bracketed UUID format";
                }

                uid = uid[1..^1];
                break;
            case 45:
                if (!uid.StartsWith(Urn, StringComparison.OrdinalIgnoreCase))
                {
                    return "invalid urn prefix: " + FieldValueText.Quote(uid[..Urn.Length]);
                }

                uid = uid[Urn.Length..];
                break;
            default:
                return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"invalid UUID length: {uid.Length}");
        }

        return Uuid().IsMatch(uid) ? null : "invalid UUID format";
    }

    private static void Identifier(string name, FieldPath path, FieldErrors errors)
    {
        if (NameRules.Utf8Length(name) > MaximumIdentifier)
        {
            errors.TooLong(path, MaximumIdentifier);
        }

        errors.Invalid(path, name, NameRules.CIdentifier(name));
    }

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\z")]
    private static partial Regex Uuid();
}
