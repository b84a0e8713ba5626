using System.Net.Sockets;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for a service's cluster addresses and their families.</summary>
public static class ServiceAddressValidation
{
    private const string None = "None";
    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>Checks addresses and families against each other.</summary>
    public static void Check(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.Type == "ExternalName")
        {
            return;
        }

        Families(spec, errors);
        var path = Path.Child("clusterIPs");
        if (spec.ClusterIP.Length > 0 && !spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] != spec.ClusterIP)
        {
            errors.Invalid(path, spec.ClusterIPs, "element [0] must match clusterIP");
        }
        else if (spec.ClusterIP.Length == 0 && !spec.ClusterIPs.IsEmpty)
        {
            errors.Invalid(path, spec.ClusterIPs, "must be empty when `clusterIP` is not specified");
        }

        if (spec.ClusterIPs.Count > 2)
        {
            errors.Invalid(path, spec.ClusterIPs, "may only hold up to 2 values");
        }

        if (spec.ClusterIPs.Count > 1 && spec.ClusterIPs.Exists(static i => i == None))
        {
            errors.Invalid(path, spec.ClusterIPs, "'None' must be the first and only value");
            return;
        }

        if (spec.ClusterIPs is { Count: 1 } && spec.ClusterIPs[0] == None)
        {
            return;
        }

        var bad = false;
        for (var i = 0; i < spec.ClusterIPs.Count; i++)
        {
            var wrong = IpRules.Address(spec.ClusterIPs[i]);
            errors.Invalid(path.Index(i), spec.ClusterIPs[i], wrong);
            bad |= wrong.Count > 0;
        }

        if (bad)
        {
            return;
        }

        if (spec.ClusterIPs.Count == 2 && IpRules.IsIPv6(spec.ClusterIPs[0]) == IpRules.IsIPv6(spec.ClusterIPs[1]))
        {
            errors.Invalid(path, spec.ClusterIPs, "may specify no more than one IP for each IP family");
        }

        for (var i = 0; i < Math.Min(spec.ClusterIPs.Count, spec.IpFamilies.Count); i++)
        {
            var family = IpRules.Parse(spec.ClusterIPs[i])?.AddressFamily == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4";
            if (spec.IpFamilies[i] is "IPv4" or "IPv6" && family != spec.IpFamilies[i])
            {
                errors.Invalid(path.Index(i), spec.ClusterIPs[i], $"expected an {spec.IpFamilies[i]} value as indicated by `ipFamilies[{i}]`");
            }
        }
    }

    /// <summary>Checks that the first address and family stay.</summary>
    public static void Change(ServiceSpec spec, ServiceSpec old, FieldErrors errors)
    {
        if (!old.ClusterIPs.IsEmpty && !spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] != old.ClusterIPs[0])
        {
            errors.Invalid(Path.Child("clusterIPs").Index(0), spec.ClusterIPs, "may not change once set");
        }
        else if (old.ClusterIPs.Count == 2 && spec.ClusterIPs.Count == 2 && spec.ClusterIPs[1] != old.ClusterIPs[1])
        {
            errors.Invalid(Path.Child("clusterIPs").Index(1), spec.ClusterIPs, "may not change once set");
        }

        if (!old.IpFamilies.IsEmpty && !spec.IpFamilies.IsEmpty && spec.IpFamilies[0] != old.IpFamilies[0])
        {
            errors.Invalid(Path.Child("ipFamilies").Index(0), spec.IpFamilies, "may not change once set");
        }
    }

    private static void Families(ServiceSpec spec, FieldErrors errors)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            var at = Path.Child("ipFamilies").Index(i);
            if (spec.IpFamilies[i] is not ("IPv4" or "IPv6"))
            {
                errors.NotSupported(at, spec.IpFamilies[i], "IPv4", "IPv6");
            }

            if (!seen.Add(spec.IpFamilies[i]))
            {
                errors.Duplicate(at, spec.IpFamilies[i]);
            }
        }

        if (spec.IpFamilyPolicy is { } policy && policy is not ("SingleStack" or "PreferDualStack" or "RequireDualStack"))
        {
            errors.NotSupported(Path.Child("ipFamilyPolicy"), policy, "PreferDualStack", "RequireDualStack", "SingleStack");
        }
    }
}
