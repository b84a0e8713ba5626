using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Services;

/// <summary>Decides which IP families a service has on this cluster, whose services have IPv4 addresses alone.</summary>
internal static class IpFamilies
{
    private const string V4 = "IPv4";
    private const string V6 = "IPv6";
    private const string Single = "SingleStack";
    private const string Require = "RequireDualStack";
    private static readonly FieldPath Spec = FieldPath.Of("spec");
    private static readonly FieldPath Policy = Spec.Child("ipFamilyPolicy");

    /// <summary>Whether the service has no address of its own.</summary>
    public static bool IsHeadless(ServiceSpec spec) => !spec.ClusterIPs.IsEmpty && spec.ClusterIPs[0] == "None";

    /// <summary>The service with its policy and families.</summary>
    /// <exception cref="StatusException">What the user asks for contradicts itself, or is not to be had here.</exception>
    public static Service Apply(Service service, Service? old)
    {
        if (service.Spec.Type == "ExternalName" || (old is not null && IsUnchangedPreference(service.Spec, old.Spec)))
        {
            return service;
        }

        var spec = service.Spec with { IpFamilyPolicy = service.Spec.IpFamilyPolicy ?? DefaultPolicy(service.Spec, old?.Spec) };
        var errors = new FieldErrors();
        ServiceAddressValidation.Check(spec, errors);
        ThrowIfAny(service, errors);
        if (old is not null)
        {
            spec = Reduce(spec, old.Spec, errors);
        }

        CheckPolicy(spec, errors);
        spec = Infer(spec, errors);
        ThrowIfAny(service, errors);
        if (IsHeadless(spec) && spec.Selector.IsEmpty)
        {
            return service with { Spec = spec with { IpFamilies = WithoutSelector(spec) } };
        }

        CheckCluster(spec, errors);
        ThrowIfAny(service, errors);
        return service with { Spec = spec.IpFamilies.IsEmpty ? spec with { IpFamilies = [V4] } : spec };
    }

    // A service that prefers two stacks stays as it is until its user says otherwise.
    private static bool IsUnchangedPreference(ServiceSpec spec, ServiceSpec old) =>
        old.Type == spec.Type && old.IpFamilyPolicy == "PreferDualStack" && spec.IpFamilyPolicy == "PreferDualStack"
        && spec.ClusterIPs == old.ClusterIPs && spec.IpFamilies == old.IpFamilies;

    private static string DefaultPolicy(ServiceSpec spec, ServiceSpec? old) => old?.IpFamilyPolicy is { } before
        ? before
        : spec.ClusterIP == "None" && spec.Selector.IsEmpty ? Require : Single;

    private static ServiceSpec Reduce(ServiceSpec spec, ServiceSpec old, FieldErrors errors)
    {
        if (spec.IpFamilyPolicy == Single)
        {
            return spec with
            {
                ClusterIPs = spec.ClusterIPs == old.ClusterIPs && spec.ClusterIPs.Count > 1 ? [spec.ClusterIPs[0]] : spec.ClusterIPs,
                IpFamilies = spec.IpFamilies == old.IpFamilies && spec.IpFamilies.Count > 1 ? [spec.IpFamilies[0]] : spec.IpFamilies,
            };
        }

        if (IsReduced(spec.ClusterIPs, old.ClusterIPs))
        {
            errors.Invalid(Policy, spec.IpFamilyPolicy, "must be 'SingleStack' to release the secondary cluster IP");
        }

        if (IsReduced(spec.IpFamilies, old.IpFamilies))
        {
            errors.Invalid(Policy, spec.IpFamilyPolicy, "must be 'SingleStack' to release the secondary IP family");
        }

        return spec;
    }

    private static bool IsReduced(ApiList<string> now, ApiList<string> before) => now.Count == 1 && before.Count == 2 && now[0] == before[0];

    private static void CheckPolicy(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.IpFamilyPolicy != Single)
        {
            return;
        }

        if (spec.ClusterIPs.Count == 2)
        {
            errors.Invalid(Policy, spec.IpFamilyPolicy, "must be 'RequireDualStack' or 'PreferDualStack' when multiple cluster IPs are specified");
        }

        if (spec.IpFamilies.Count == 2)
        {
            errors.Invalid(Policy, spec.IpFamilyPolicy, "must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");
        }
    }

    /// <summary>Takes the families that the user did not name from the addresses that he did.</summary>
    private static ServiceSpec Infer(ServiceSpec spec, FieldErrors errors)
    {
        var families = spec.IpFamilies;
        for (var i = families.Count; i < spec.ClusterIPs.Count && !IsHeadless(spec); i++)
        {
            if (IpRules.ParseSloppy(spec.ClusterIPs[i])?.AddressFamily == AddressFamily.InterNetworkV6)
            {
                errors.Invalid(Spec.Child("clusterIPs").Index(i), spec.ClusterIPs, V6 + " is not configured on this cluster");
            }
            else
            {
                families = families.Add(V4);
            }
        }

        return spec with { IpFamilies = families };
    }

    /// <summary>Nobody but its user gives a service without selector and address its endpoints: it may have families that the cluster has not.</summary>
    private static ApiList<string> WithoutSelector(ServiceSpec spec)
    {
        var families = spec.IpFamilies.IsEmpty ? [V4] : spec.IpFamilies;
        return families.Count > 1 || spec.IpFamilyPolicy == Single ? families : families.Add(families[0] == V4 ? V6 : V4);
    }

    private static void CheckCluster(ServiceSpec spec, FieldErrors errors)
    {
        if (spec.IpFamilyPolicy == Require)
        {
            errors.Invalid(Policy, spec.IpFamilyPolicy, "this cluster is not configured for dual-stack services");
        }

        for (var i = 0; i < spec.IpFamilies.Count; i++)
        {
            if (spec.IpFamilies[i] != V4)
            {
                errors.Invalid(Spec.Child("ipFamilies").Index(i), spec.IpFamilies[i], "not configured on this cluster");
            }
        }
    }

    private static void ThrowIfAny(Service service, FieldErrors errors)
    {
        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("Service", service.Metadata.Name, errors);
        }
    }
}
