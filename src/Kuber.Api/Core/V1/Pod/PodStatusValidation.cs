using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for the status of pods.</summary>
internal static class PodStatusValidation
{
    private const string NotNegative = "must be a non-negative integer";
    private static readonly FieldPath Path = FieldPath.Of("status");

    /// <summary>Checks a changed status.</summary>
    public static void Update(Pod pod, Pod old, FieldErrors errors)
    {
        var (status, before) = (pod.Status, old.Status);
        PodValidation.AnnotationChanges(pod, old, errors);
        Conditions(status.Conditions, errors);
        Nominated(status.NominatedNodeName, before.NominatedNodeName, old.Spec.NodeName.Length > 0, errors);
        if (status.ObservedGeneration < 0)
        {
            errors.Invalid(Path.Child("observedGeneration"), status.ObservedGeneration, NotNegative);
        }

        errors.Immutable(Path.Child("qosClass"), status.QosClass, before.QosClass);
        if (!PodRestarts.MayRestartAll(old.Spec))
        {
            Transitions(status.ContainerStatuses, before.ContainerStatuses, old.Spec, old.Spec.Containers, Path.Child("containerStatuses"), errors);
            Transitions(status.InitContainerStatuses, before.InitContainerStatuses, old.Spec, old.Spec.InitContainers, Path.Child("initContainerStatuses"), errors);
        }

        Transitions(status.EphemeralContainerStatuses, before.EphemeralContainerStatuses, old.Spec, default, Path.Child("ephemeralContainerStatuses"), errors);
        HashSet<string> claims = [];
        for (var i = 0; i < status.ResourceClaimStatuses.Count; i++)
        {
            var claim = status.ResourceClaimStatuses[i];
            var at = Path.Child("resourceClaimStatuses").Index(i);
            if (!pod.Spec.ResourceClaims.Exists(c => c.Name == claim.Name))
            {
                errors.Invalid(at.Child("name"), claim.Name, "must match the name of an entry in `spec.resourceClaims`");
            }

            if (!claims.Add(claim.Name))
            {
                errors.Duplicate(at.Child("name"), claim.Name);
            }

            if (claim.ResourceClaimName is { } name)
            {
                errors.Invalid(at.Child("resourceClaimName"), name, NameRules.DnsSubdomain(name));
            }
        }

        Addresses([.. status.PodIPs.AsSpan().ToArray().Select(static p => p.Ip)], [.. before.PodIPs.AsSpan().ToArray().Select(static p => p.Ip)], Path.Child("podIPs"), errors);
        if (!status.HostIPs.IsEmpty && status.HostIPs[0].Ip != status.HostIP)
        {
            errors.Invalid(Path.Child("hostIPs").Index(0).Child("ip"), status.HostIPs[0].Ip, "must be equal to `hostIP`");
        }

        Addresses([.. status.HostIPs.AsSpan().ToArray().Select(static p => p.Ip)], [.. before.HostIPs.AsSpan().ToArray().Select(static p => p.Ip)], Path.Child("hostIPs"), errors);
        ContainerStatusValidation.Check(pod, Path, errors);
    }

    private static void Nominated(string node, string before, bool isBound, FieldErrors errors)
    {
        if (node == before || node.Length == 0)
        {
            return;
        }

        errors.Invalid(Path.Child("nominatedNodeName"), node, NameRules.DnsSubdomain(node));
        if (isBound)
        {
            errors.Forbidden(Path.Child("nominatedNodeName"), "may not be set on pods that are already bound to a node");
        }
    }

    private static void Conditions(ApiList<PodCondition> conditions, FieldErrors errors)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            var at = Path.Child("conditions").Index(i);
            if (conditions[i].ObservedGeneration < 0)
            {
                errors.Invalid(at.Child("observedGeneration"), conditions[i].ObservedGeneration, NotNegative);
            }

            if (conditions[i].Type is not ("PodScheduled" or "Ready" or "Initialized"))
            {
                errors.Invalid(at.Child("Type"), conditions[i].Type, NameRules.QualifiedName(conditions[i].Type));
            }
        }
    }

    /// <summary>Containers that have ended and are not restarted stay so.</summary>
    private static void Transitions(ApiList<ContainerStatus> statuses, ApiList<ContainerStatus> before, PodSpec spec, ApiList<Container> declared, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < before.Count; i++)
        {
            var was = before[i];
            if (was.State.Terminated is not { } ended || statuses.Find(s => s.Name == was.Name && s.State.Terminated is null) is null)
            {
                continue;
            }

            if (declared.Find(c => c.Name == was.Name) is not { } container || !PodRestarts.MayRestart(container, spec.RestartPolicy, ended.ExitCode))
            {
                errors.Forbidden(path.Index(i).Child("state"), "may not be transitioned to non-terminated state");
            }
        }
    }

    private static void Addresses(string[] addresses, string[] before, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < addresses.Length; i++)
        {
            errors.Invalid(path.Index(i), addresses[i], IpRules.AddressOr(addresses[i], before));
        }

        if (addresses.Length > 2 || (addresses.Length == 2 && IpRules.IsIPv6(addresses[0]) == IpRules.IsIPv6(addresses[1])))
        {
            errors.Invalid(path, addresses.Select(static a => new GoStruct([("IP", a)])).ToArray(), "may specify no more than one IP for each IP family");
        }
    }
}
