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
    }

    /// <summary>Checks the annotations that configure pods.</summary>
    public static void Annotations(ApiMap<string> annotations, PodSpec spec, FieldPath path, FieldErrors errors)
    {
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
        var grace = spec.TerminationGracePeriodSeconds is < 0 ? 1 : spec.TerminationGracePeriodSeconds;
        Volumes(spec.Volumes, pod, path.Child("volumes"), errors);
        ResourceClaims(spec.ResourceClaims, path.Child("resourceClaims"), errors);
        Containers(spec, grace, path.Child("containers"), errors);
        InitContainers(spec, grace, path.Child("initContainers"), errors);
        Ephemeral(spec, path.Child("ephemeralContainers"), errors);
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
        PullSecrets(spec.ImagePullSecrets, path.Child("imagePullSecrets"), errors);
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

        if (spec.PreemptionPolicy is { } preemption && preemption is not ("PreemptLowerPriority" or "Never"))
        {
            errors.NotSupported(path.Child("preemptionPolicy"), preemption, "PreemptLowerPriority", "Never");
        }

        if (!spec.Overhead.IsEmpty)
        {
            Overhead(spec.Overhead, path.Child("overhead"), errors);
        }

        OperatingSystem(spec, path, errors);
    }

    /// <summary>Checks what a pod costs beside its containers.</summary>
    public static void Overhead(ApiMap<Quantity> overhead, FieldPath path, FieldErrors errors) => Requirements(new() { Limits = overhead }, null, path, errors);

    private static void Common(Pod pod, FieldErrors errors)
    {
        Annotations(pod.Metadata.Annotations, pod.Spec, FieldPath.Of("metadata", "annotations"), errors);
        Spec(pod.Spec, pod.Metadata, Root, errors);
        ImageWhitespace(pod.Spec.Containers, Root.Child("containers"), errors);
        ImageWhitespace(pod.Spec.InitContainers, Root.Child("initContainers"), errors);
    }

    private static void ImageWhitespace(ApiList<Container> containers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            if (containers[i].Image.Length != containers[i].Image.Trim().Length)
            {
                errors.Invalid(path.Index(i).Child("image"), containers[i].Image, "must not have leading or trailing whitespace");
            }
        }
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

        if (spec.HostnameOverride is { } name)
        {
            errors.Invalid(path.Child("hostnameOverride"), name, NameRules.DnsSubdomain(name));
            if (name.Length > 64)
            {
                errors.TooLong(path.Child("hostnameOverride"), 64);
            }
        }
    }

    private static void PullSecrets(ApiList<LocalObjectReference> secrets, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < secrets.Count; i++)
        {
            if (secrets[i].Name.Length == 0)
            {
                errors.Required(path.Index(i).Child("name"));
            }
        }
    }

    private static void ResourceClaims(ApiList<PodResourceClaim> claims, FieldPath path, FieldErrors errors)
    {
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
