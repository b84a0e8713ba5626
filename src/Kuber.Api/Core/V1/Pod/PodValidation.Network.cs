using System.Text.RegularExpressions;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>DNS and host names.</content>
internal static partial class PodValidation
{
    private const string UnderscorePattern = @"_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*";

    private static void DnsPolicy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else if (policy is not ("ClusterFirstWithHostNet" or "ClusterFirst" or "Default" or "None"))
        {
            errors.NotSupported(path, policy, "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        }
    }

    private static void DnsConfig(PodDNSConfig? config, string policy, FieldPath path, FieldErrors errors)
    {
        if (policy == "None")
        {
            if (config is null)
            {
                errors.Required(path, "must provide `dnsConfig` when `dnsPolicy` is None");
                return;
            }

            if (config.Nameservers.IsEmpty)
            {
                errors.Required(path.Child("nameservers"), "must provide at least one DNS nameserver when `dnsPolicy` is None");
                return;
            }
        }

        if (config is null)
        {
            return;
        }

        if (config.Nameservers.Count > 3)
        {
            errors.Invalid(path.Child("nameservers"), config.Nameservers, "must not have more than 3 nameservers");
        }

        for (var i = 0; i < config.Nameservers.Count; i++)
        {
            errors.Invalid(path.Child("nameservers").Index(i), config.Nameservers[i], IpRules.Address(config.Nameservers[i]));
        }

        if (config.Searches.Count > 32)
        {
            errors.Invalid(path.Child("searches"), config.Searches, "must not have more than 32 search paths");
        }

        if (string.Join(' ', config.Searches).Length > 2048)
        {
            errors.Invalid(path.Child("searches"), config.Searches, "must not have more than 2048 characters (including spaces) in the search list");
        }

        for (var i = 0; i < config.Searches.Count; i++)
        {
            var search = config.Searches[i];
            if (search != ".")
            {
                Search(search.EndsWith('.') ? search[..^1] : search, path.Child("searches").Index(i), errors);
            }
        }

        for (var i = 0; i < config.Options.Count; i++)
        {
            if (config.Options[i].Name.Length == 0)
            {
                errors.Required(path.Child("options").Index(i), "must not be empty");
            }
        }
    }

    private static void Search(string search, FieldPath path, FieldErrors errors)
    {
        if (search.Length > 253)
        {
            errors.Invalid(path, search, NameRules.TooManyCharacters(253));
        }

        if (!Underscored().IsMatch(search))
        {
            errors.Invalid(path, search, NameRules.PatternMessage(
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character",
                UnderscorePattern,
                "example.com"));
        }
    }

    private static void HostAliases(ApiList<HostAlias> aliases, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < aliases.Count; i++)
        {
            var at = path.Index(i);
            errors.Invalid(at.Child("ip"), aliases[i].Ip, IpRules.Address(aliases[i].Ip));
            for (var j = 0; j < aliases[i].Hostnames.Count; j++)
            {
                errors.Invalid(at.Child("hostnames").Index(j), aliases[i].Hostnames[j], NameRules.DnsSubdomain(aliases[i].Hostnames[j]));
            }
        }
    }

    [GeneratedRegex(@"\A" + UnderscorePattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Underscored();
}
