using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for a service's cluster addresses and their families.</summary>
public static class ServiceAddressValidation
{
    private const string None = "None";
    private const string Single = "SingleStack";
    private const string Fixed = "may not change once set";
    private static readonly FieldPath Path = FieldPath.Of("spec");

    /// <summary>Checks addresses and families against each other; addresses that the service had before stay good.</summary>
    public static void Check(ServiceSpec spec, FieldErrors errors, ServiceSpec? old = null)
    {
        if (spec.Type == "ExternalName")
        {
            return;
        }

        var path = Path.Child("clusterIPs");
        if (spec.ClusterIP.Length > 0 && spec.ClusterIPs.IsEmpty)
        {
            errors.Required(path);
        }
        else if (spec.ClusterIP.Length > 0 && spec.ClusterIPs[0] != spec.ClusterIP)
        {
            errors.Invalid(path, spec.ClusterIPs, "first value must match `clusterIP`");
        }
        else if (spec.ClusterIP.Length == 0 && !spec.ClusterIPs.IsEmpty)
        {
            errors.Invalid(path, spec.ClusterIPs, "must be empty when `clusterIP` is not specified");
        }

        Families(spec, errors);
        if (!Addresses(spec, old, path, errors))
        {
            return;
        }

        if (spec.ClusterIPs.Count > 1 && !IsDualStack(spec.ClusterIPs))
        {
            errors.Invalid(path, spec.ClusterIPs, "may specify no more than one IP for each IP family");
        }

        for (var i = 0; i < Math.Min(spec.ClusterIPs.Count, spec.IpFamilies.Count) && !IsHeadless(spec); i++)
        {
            if (spec.IpFamilies[i] is "IPv4" or "IPv6" && IpRules.IsIPv6(spec.ClusterIPs[i]) != (spec.IpFamilies[i] == "IPv6"))
            {
                errors.Invalid(path.Index(i), spec.ClusterIPs[i], $"expected an {spec.IpFamilies[i]} value as indicated by `ipFamilies[{i}]`");
            }
        }
    }

    /// <summary>Checks that the first address and family stay, and that the second goes only where the policy says so.</summary>
    public static void Change(ServiceSpec spec, ServiceSpec old, FieldErrors errors)
    {
        if (!IsHeadless(spec) || !IsHeadless(old))
        {
            AddressChange(spec, old, errors);
        }

        if (!IsHeadless(spec) && !IsHeadless(old))
        {
            FamilyChange(spec, old, errors);
        }
    }

    private static bool IsHeadless(ServiceSpec spec) => spec.ClusterIPs is { Count: 1 } && spec.ClusterIPs[0] == None;

    private static bool IsDualStack(ApiList<string> addresses) =>
        addresses.Exists(static a => IpRules.IsIPv6(a)) && addresses.Exists(static a => !IpRules.IsIPv6(a));

    /// <summary>Checks each address; false where there is no use in looking further.</summary>
    private static bool Addresses(ServiceSpec spec, ServiceSpec? old, FieldPath path, FieldErrors errors)
    {
        var good = true;
        for (var i = 0; i < spec.ClusterIPs.Count; i++)
        {
            if (i == 0 && spec.ClusterIPs[i] == None)
            {
                if (spec.ClusterIPs.Count > 1)
                {
                    good = false;
                    errors.Invalid(path, spec.ClusterIPs, "'None' must be the first and only value");
                }

                continue;
            }

            var wrong = IpRules.AddressOr(spec.ClusterIPs[i], old?.ClusterIPs ?? default);
            errors.Invalid(path.Index(i), spec.ClusterIPs[i], wrong);
            good &= wrong.Count == 0;
        }

        if (spec.ClusterIPs.Count > 2)
        {
            errors.Invalid(path, spec.ClusterIPs, "may only hold up to 2 values");
        }

        return good;
    }

    private static void AddressChange(ServiceSpec spec, ServiceSpec old, FieldErrors errors)
    {
        var path = Path.Child("clusterIPs");
        if (spec.ClusterIPs.Count == old.ClusterIPs.Count)
        {
            for (var i = 0; i < old.ClusterIPs.Count; i++)
            {
                if (spec.ClusterIPs[i] != old.ClusterIPs[i])
                {
                    errors.Invalid(path.Index(i), spec.ClusterIPs, Fixed);
                }
            }

            return;
        }

        if (spec.ClusterIPs.IsEmpty)
        {
            errors.Invalid(path.Index(0), spec.ClusterIPs, "primary clusterIP can not be unset");
        }
        else if (!old.ClusterIPs.IsEmpty && spec.ClusterIPs[0] != old.ClusterIPs[0])
        {
            errors.Invalid(path.Index(0), spec.ClusterIPs, Fixed);
        }

        if (old.ClusterIPs.Count > 1 && spec.ClusterIPs.Count == 1 && spec.IpFamilyPolicy != Single)
        {
            errors.Invalid(Path.Child("ipFamilyPolicy"), spec.IpFamilyPolicy, "must be set to 'SingleStack' when releasing the secondary clusterIP");
        }
    }

    private static void FamilyChange(ServiceSpec spec, ServiceSpec old, FieldErrors errors)
    {
        var first = Path.Child("ipFamilies").Index(0);
        if (spec.IpFamilies.Count == old.IpFamilies.Count)
        {
            for (var i = 0; i < old.IpFamilies.Count; i++)
            {
                if (spec.IpFamilies[i] != old.IpFamilies[i])
                {
                    errors.Invalid(first, spec.IpFamilies, Fixed);
                }
            }

            return;
        }

        var fewer = spec.IpFamilies.Count < old.IpFamilies.Count;
        if (fewer && spec.ClusterIPs.IsEmpty)
        {
            errors.Invalid(first, spec.IpFamilies, "primary ipFamily can not be unset");
        }

        if (!spec.IpFamilies.IsEmpty && !old.IpFamilies.IsEmpty && spec.IpFamilies[0] != old.IpFamilies[0])
        {
            errors.Invalid(first, spec.ClusterIPs, Fixed);
        }

        if (fewer && spec.IpFamilies.Count == 1 && spec.IpFamilyPolicy != Single)
        {
            errors.Invalid(Path.Child("ipFamilyPolicy"), spec.IpFamilyPolicy, "must be set to 'SingleStack' when releasing the secondary ipFamily");
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
