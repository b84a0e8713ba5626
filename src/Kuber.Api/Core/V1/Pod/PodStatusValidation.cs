using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for the status of pods.</summary>
internal static class PodStatusValidation
{
    private static readonly FieldPath Path = FieldPath.Of("status");

    /// <summary>Checks a changed status.</summary>
    public static void Update(Pod pod, Pod old, FieldErrors errors)
    {
        var (status, before) = (pod.Status, old.Status);
        Conditions(status.Conditions, errors);
        if (status.NominatedNodeName.Length > 0)
        {
            errors.Invalid(Path.Child("nominatedNodeName"), status.NominatedNodeName, NameRules.DnsSubdomain(status.NominatedNodeName));
        }

        if (status.QosClass != before.QosClass && before.QosClass.Length > 0)
        {
            errors.Invalid(Path.Child("qosClass"), status.QosClass, "field is immutable");
        }

        Transitions(status.ContainerStatuses, before.ContainerStatuses, pod.Spec.RestartPolicy, pod.Spec.Containers, Path.Child("containerStatuses"), errors);
        Transitions(status.InitContainerStatuses, before.InitContainerStatuses, pod.Spec.RestartPolicy, pod.Spec.InitContainers, Path.Child("initContainerStatuses"), errors, init: true);
        Transitions(status.EphemeralContainerStatuses, before.EphemeralContainerStatuses, "Never", default, Path.Child("ephemeralContainerStatuses"), errors);
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

        if (status.StartTime is not null && before.StartTime is not null && status.StartTime != before.StartTime)
        {
            errors.Invalid(Path.Child("startTime"), status.StartTime, "field is immutable");
        }

        if (status.PodIPs != before.PodIPs)
        {
            Addresses(status.PodIPs.Select(static p => p.Ip).ToApiList(), before.PodIPs.Select(static p => p.Ip).ToApiList(), Path.Child("podIPs"), errors);
        }

        if (status.HostIPs != before.HostIPs || status.HostIP != before.HostIP)
        {
            if (!status.HostIPs.IsEmpty && status.HostIPs[0].Ip != status.HostIP)
            {
                errors.Invalid(Path.Child("hostIPs").Index(0).Child("ip"), status.HostIPs[0].Ip, "must be equal to `hostIP`");
            }

            Addresses(status.HostIPs.Select(static p => p.Ip).ToApiList(), before.HostIPs.Select(static p => p.Ip).ToApiList(), Path.Child("hostIPs"), errors);
        }
    }

    private static void Conditions(ApiList<PodCondition> conditions, FieldErrors errors)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (conditions[i].Type is not ("PodScheduled" or "Ready" or "Initialized"))
            {
                errors.Invalid(FieldPath.Of("metadata", "conditions").Index(i).Child("Type"), conditions[i].Type, NameRules.QualifiedName(conditions[i].Type));
            }
        }
    }

    private static void Transitions(ApiList<ContainerStatus> statuses, ApiList<ContainerStatus> before, string policy, ApiList<Container> declared, FieldPath path, FieldErrors errors, bool init = false)
    {
        if (policy == "Always")
        {
            return;
        }

        foreach (var was in before)
        {
            if (was.State.Terminated is not { } ended || (policy == "OnFailure" && ended.ExitCode != 0))
            {
                continue;
            }

            var container = declared.Find(c => c.Name == was.Name);
            if (init && container?.RestartPolicy == "Always")
            {
                continue;
            }

            for (var i = 0; i < statuses.Count; i++)
            {
                if (statuses[i].Name == was.Name && statuses[i].State.Terminated is null && container?.RestartPolicy is null)
                {
                    errors.Forbidden(path.Index(i).Child("state"), "may not be transitioned to non-terminated state");
                }
            }
        }
    }

    private static void Addresses(ApiList<string> addresses, ApiList<string> former, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < addresses.Count; i++)
        {
            errors.Invalid(path.Index(i), addresses[i], IpRules.Address(addresses[i], former));
        }

        if (addresses.Count > 2 || (addresses.Count == 2 && IpRules.IsIPv6(addresses[0]) == IpRules.IsIPv6(addresses[1])))
        {
            errors.Invalid(path, addresses.Select(static a => new GoStruct([("IP", a)])).ToArray(), "may specify no more than one IP for each IP family");
        }
    }
}
