using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for pods. Each concern has a file; this one keeps the order in which broken rules are told.</summary>
internal static partial class PodValidation
{
    private static readonly FieldPath Root = FieldPath.Of("spec");

    /// <summary>Checks a new pod.</summary>
    public static void Create(Pod pod, FieldErrors errors)
    {
        Common(pod, errors);
        if (!pod.Spec.EphemeralContainers.IsEmpty)
        {
            errors.Forbidden(Root.Child("ephemeralContainers"), "cannot be set on create");
        }

        if (pod.Spec.NodeName.Length > 0 && !pod.Spec.SchedulingGates.IsEmpty)
        {
            errors.Forbidden(Root.Child("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }

        ProfilesAgree(pod.Metadata.Annotations, pod.Spec, Root, errors);
    }

    /// <summary>Checks the annotations that configure pods.</summary>
    public static void Annotations(ApiMap<string> annotations, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (annotations.TryGetValue(Mirror, out var mirror) && spec.NodeName.Length == 0)
        {
            errors.Invalid(path.Key(Mirror), mirror, "must set spec.nodeName if mirror pod annotation is set");
        }

        if (annotations.TryGetValue(DeletionCost, out var cost) && !IsDeletionCost(cost))
        {
            errors.Invalid(path.Key(DeletionCost), cost, "must be a 32bit integer");
        }

        SeccompAnnotations(annotations, path, errors);
        foreach (var (key, value) in annotations)
        {
            if (PodAppArmor.ContainerOf(key) is not { } container)
            {
                continue;
            }

            if (!spec.Containers.Exists(c => c.Name == container) && !spec.InitContainers.Exists(c => c.Name == container)
                && !spec.EphemeralContainers.Exists(c => c.EphemeralContainerCommon.Name == container))
            {
                errors.Invalid(path.Key(key), container, "container not found");
            }

            if (value.Length > 0 && PodAppArmor.Parse(value) is null)
            {
                errors.Invalid(path.Key(key), value, $"invalid AppArmor profile name: {FieldValueText.Quote(value)}");
            }
        }
    }

    /// <summary>Checks a spec, of a pod (whose metadata is given) or of a template.</summary>
    public static void Spec(PodSpec spec, ObjectMeta? pod, FieldPath path, FieldErrors errors)
    {
        var grace = spec.TerminationGracePeriodSeconds;
        if (grace is null)
        {
            errors.Required(path.Child("terminationGracePeriodSeconds"));
        }

        var volumes = Volumes(spec.Volumes, pod, path.Child("volumes"), errors);
        ResourceClaims(spec.ResourceClaims, pod, path.Child("resourceClaims"), errors);
        Containers(spec, volumes, grace, path.Child("containers"), errors);
        InitContainers(spec, volumes, grace, path.Child("initContainers"), errors);
        Ephemeral(spec, volumes, path.Child("ephemeralContainers"), errors);
        if (spec.Resources is not null)
        {
            PodResources(spec, spec.Resources, path.Child("resources"), errors);
        }

        HostNetworkPorts(spec, path, errors);
        if (spec.RestartPolicy is not ("Always" or "OnFailure" or "Never"))
        {
            if (spec.RestartPolicy.Length == 0)
            {
                errors.Required(path.Child("restartPolicy"));
            }
            else
            {
                errors.NotSupported(path.Child("restartPolicy"), spec.RestartPolicy, "Always", "OnFailure", "Never");
            }
        }

        DnsPolicy(spec.DnsPolicy, path.Child("dnsPolicy"), errors);
        ObjectMetaValidation.Labels(spec.NodeSelector, path.Child("nodeSelector"), errors);
        SecurityContext(spec, path.Child("securityContext"), errors);
        Affinity(spec.Affinity, path.Child("affinity"), errors);
        DnsConfig(spec.DnsConfig, spec.DnsPolicy, path.Child("dnsConfig"), errors);
        for (var i = 0; i < spec.ReadinessGates.Count; i++)
        {
            var type = spec.ReadinessGates[i].ConditionType;
            errors.Invalid(path.Child("readinessGates").Index(i).Child("conditionType"), type, NameRules.QualifiedName(type));
        }

        SchedulingGates(spec.SchedulingGates, path.Child("schedulingGates"), errors);
        SpreadConstraints(spec.TopologySpreadConstraints, path.Child("topologySpreadConstraints"), errors);
        HostProcess(spec, path, errors);
        HostUsers(spec, path, errors);
        HostnameOverride(spec, path.Child("hostnameOverride"), errors);
        Names(spec, path, errors);
        Tolerations(spec.Tolerations, path.Child("tolerations"), errors);
        HostAliases(spec.HostAliases, path.Child("hostAliases"), errors);
        if (spec.PriorityClassName.Length > 0)
        {
            errors.Invalid(path.Child("priorityClassName"), spec.PriorityClassName, NameRules.DnsSubdomain(spec.PriorityClassName));
        }

        if (spec.RuntimeClassName is { } runtime)
        {
            errors.Invalid(path.Child("runtimeClassName"), runtime, NameRules.DnsSubdomain(runtime));
        }

        if (spec.PreemptionPolicy is "")
        {
            errors.Required(path.Child("preemptionPolicy"));
        }
        else if (spec.PreemptionPolicy is { } preemption && preemption is not ("PreemptLowerPriority" or "Never"))
        {
            errors.NotSupported(path.Child("preemptionPolicy"), preemption, "PreemptLowerPriority", "Never");
        }

        if (!spec.Overhead.IsEmpty)
        {
            Overhead(spec.Overhead, path.Child("overhead"), errors);
        }

        OperatingSystem(spec, path, errors);
        FileVolumes(spec, path, errors);
    }

    /// <summary>Checks what a pod costs beside its containers.</summary>
    public static void Overhead(ApiMap<Quantity> overhead, FieldPath path, FieldErrors errors) => Requirements(new() { Limits = overhead }, default, path, errors);

    private static void Common(Pod pod, FieldErrors errors)
    {
        Annotations(pod.Metadata.Annotations, pod.Spec, FieldPath.Of("metadata", "annotations"), errors);
        Spec(pod.Spec, pod.Metadata, Root, errors);
        if (pod.Spec.ServiceAccountName.Length == 0)
        {
            TokensWithoutAccount(pod.Spec.Volumes, errors);
        }

        ImageWhitespace(pod.Spec.Containers, Root.Child("containers"), errors);
        ImageWhitespace(pod.Spec.InitContainers, Root.Child("initContainers"), errors);
    }

    private static void ImageWhitespace(ApiList<Container> containers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            ImageWhitespace(containers[i].Image, path.Index(i).Child("image"), errors);
        }
    }

    private static void ImageWhitespace(string image, FieldPath path, FieldErrors errors)
    {
        if (image.Length != image.Trim().Length)
        {
            errors.Invalid(path, image, "must not have leading or trailing whitespace");
        }
    }

    private static void TokensWithoutAccount(ApiList<Volume> volumes, FieldErrors errors)
    {
        for (var i = 0; i < volumes.Count; i++)
        {
            var sources = volumes[i].VolumeSource.Projected?.Sources ?? default;
            for (var j = 0; j < sources.Count; j++)
            {
                if (sources[j].ServiceAccountToken is not null)
                {
                    errors.Forbidden(
                        Root.Child("volumes").Index(i).Child("projected", "sources").Index(j).Child("serviceAccountToken"),
                        "must not be specified when serviceAccountName is not set");
                }
            }
        }
    }

    private static void HostnameOverride(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.HostnameOverride is not { } name)
        {
            return;
        }

        if (spec.SetHostnameAsFQDN == true)
        {
            errors.Forbidden(path, "may not be specified when setHostnameAsFQDN is true");
        }

        if (spec.HostNetwork)
        {
            errors.Forbidden(path, "may not be specified when hostNetwork is true");
        }

        if (NameRules.Utf8Length(name) > 64)
        {
            errors.TooLong(path, 64);
        }

        errors.Invalid(path, name, NameRules.DnsSubdomain(name));
    }

    private static void Names(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.ServiceAccountName.Length > 0)
        {
            errors.Invalid(path.Child("serviceAccountName"), spec.ServiceAccountName, NameRules.DnsSubdomain(spec.ServiceAccountName));
        }

        if (spec.NodeName.Length > 0)
        {
            errors.Invalid(path.Child("nodeName"), spec.NodeName, NameRules.DnsSubdomain(spec.NodeName));
        }

        if (spec.ActiveDeadlineSeconds is { } deadline && deadline is < 1 or > int.MaxValue)
        {
            errors.Invalid(path.Child("activeDeadlineSeconds"), spec.ActiveDeadlineSeconds, NameRules.OutOfRange(1, int.MaxValue));
        }

        if (spec.Hostname.Length > 0)
        {
            errors.Invalid(path.Child("hostname"), spec.Hostname, NameRules.DnsLabel(spec.Hostname));
        }

        if (spec.Subdomain.Length > 0)
        {
            errors.Invalid(path.Child("subdomain"), spec.Subdomain, NameRules.DnsLabel(spec.Subdomain));
        }
    }

    private static void ResourceClaims(ApiList<PodResourceClaim> claims, ObjectMeta? pod, FieldPath path, FieldErrors errors)
    {
        if (pod?.Annotations.ContainsKey(Mirror) == true && !claims.IsEmpty)
        {
            errors.Forbidden(FieldPath.Of(""), "static pods do not support resource claims");
            return;
        }

        HashSet<string> names = [];
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            var at = path.Index(i);
            if (claim.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
            }
            else if (!names.Add(claim.Name))
            {
                errors.Duplicate(at.Child("name"), claim.Name);
            }
            else
            {
                errors.Invalid(at.Child("name"), claim.Name, NameRules.DnsLabel(claim.Name));
            }

            var shown = GoView.Of(claim);
            if (claim.ResourceClaimName is not null && claim.ResourceClaimTemplateName is not null)
            {
                errors.Invalid(at, shown, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified");
            }

            if (claim.ResourceClaimName is null && claim.ResourceClaimTemplateName is null)
            {
                errors.Invalid(at, shown, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`");
            }

            if (claim.ResourceClaimName is { } name)
            {
                errors.Invalid(at.Child("resourceClaimName"), name, NameRules.DnsSubdomain(name));
            }

            if (claim.ResourceClaimTemplateName is { } template)
            {
                errors.Invalid(at.Child("resourceClaimTemplateName"), template, NameRules.DnsSubdomain(template));
            }
        }
    }
}
