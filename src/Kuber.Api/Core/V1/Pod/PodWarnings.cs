using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What is allowed in pods and yet worth a warning.</summary>
internal static partial class PodWarnings
{
    private const string NoPod = "a null labelSelector results in matching no pod";
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private static readonly (string Key, string Text)[] OldAnnotations =
    [
        ("scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
        ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    ];

    private static readonly (string Name, string Text, Func<VolumeSource, bool> Set)[] Removed =
    [
        ("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+", static s => s.PhotonPersistentDisk is not null),
        ("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+", static s => s.GitRepo is not null),
        ("scaleIO", "deprecated in v1.16, non-functional in v1.22+", static s => s.ScaleIO is not null),
        ("flocker", "deprecated in v1.22, non-functional in v1.25+", static s => s.Flocker is not null),
        ("storageOS", "deprecated in v1.22, non-functional in v1.25+", static s => s.Storageos is not null),
        ("quobyte", "deprecated in v1.22, non-functional in v1.25+", static s => s.Quobyte is not null),
        ("glusterfs", "deprecated in v1.25, non-functional in v1.26+", static s => s.Glusterfs is not null),
        ("cephfs", "deprecated in v1.28, non-functional in v1.31+", static s => s.Cephfs is not null),
        ("rbd", "deprecated in v1.28, non-functional in v1.31+", static s => s.Rbd is not null),
    ];

    /// <summary>The warnings for a new pod.</summary>
    public static IReadOnlyList<string> Of(Pod pod)
    {
        List<string> warnings = [];
        HostName(pod.Metadata.Name, "the Pod's hostname", warnings);
        All(pod.Metadata.Annotations, pod.Spec, FieldPath.Of("metadata", "annotations"), FieldPath.Of("spec"), template: false, warnings);
        return warnings;
    }

    /// <summary>The warnings for a template.</summary>
    public static List<string> OfTemplate(PodTemplateSpec template, FieldPath path)
    {
        List<string> warnings = [];
        All(template.Metadata.Annotations, template.Spec, path.Child("metadata", "annotations"), path.Child("spec"), template: true, warnings);
        return warnings;
    }

    /// <summary>The warnings for a new object that makes pods of a template.</summary>
    public static IReadOnlyList<string> OfNew(ObjectMeta meta, PodTemplateSpec template, FieldPath path)
    {
        var warnings = OfName(meta);
        warnings.AddRange(OfTemplate(template, path));
        return warnings;
    }

    /// <summary>The warnings for the name of a new object that its pods will take theirs from.</summary>
    public static List<string> OfName(ObjectMeta meta)
    {
        List<string> warnings = [];
        HostName(meta.Name, "Pod names and hostnames", warnings);
        return warnings;
    }

    /// <summary>The warnings for a changed object that makes pods of a template: none where what is wanted has not changed.</summary>
    public static IReadOnlyList<string> OfChanged(ObjectMeta meta, ObjectMeta old, PodTemplateSpec template, FieldPath path) =>
        meta.Generation == old.Generation ? [] : OfTemplate(template, path);

    private static void HostName(string name, string use, List<string> warnings)
    {
        if (name.Length > 0 && NameRules.DnsLabel(name) is { Count: > 0 } wrong)
        {
            warnings.Add($"metadata.name: this is used in {use}, which can result in surprising behavior; a DNS label is recommended: [{string.Join(" ", wrong)}]");
        }
    }

    private static void All(ApiMap<string> annotations, PodSpec spec, FieldPath annotationsPath, FieldPath path, bool template, List<string> warnings)
    {
        Labels(spec, path, warnings);
        foreach (var (key, text) in OldAnnotations)
        {
            if (annotations.ContainsKey(key))
            {
                warnings.Add($"{annotationsPath.Key(key)}: {text}");
            }
        }

        Volumes(spec.Volumes, path.Child("volumes"), warnings);
        foreach (var volume in spec.Volumes)
        {
            Paths(volume, warnings);
        }

        Lists(spec, path, warnings);
        Fractions(spec.Overhead, path.Child("overhead"), warnings);
        if (spec.SecurityContext?.SeccompProfile is null && annotations.ContainsKey(SeccompOfPod))
        {
            warnings.Add($"{annotationsPath.Key(SeccompOfPod)}: non-functional in v1.27+; use the \"seccompProfile\" field instead");
        }

        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            ContainerAnnotations(container, spec, annotations, annotationsPath, template, warnings);
            Fractions(container.Resources, at, "memory", warnings);
            Fractions(container.Resources, at, "ephemeral-storage", warnings);
            Environment(container.Env, at, warnings);
        }

        Ports(spec, path, warnings);
        if (spec.TerminationGracePeriodSeconds < 0)
        {
            warnings.Add($"{path.Child("terminationGracePeriodSeconds")}: must be >= 0; negative values are invalid and will be treated as 1");
        }

        if (spec.Affinity?.PodAffinity is { } near)
        {
            Affinity(near.RequiredDuringSchedulingIgnoredDuringExecution, near.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("affinity", "podAffinity"), warnings);
        }

        if (spec.Affinity?.PodAntiAffinity is { } far)
        {
            Affinity(far.RequiredDuringSchedulingIgnoredDuringExecution, far.PreferredDuringSchedulingIgnoredDuringExecution, path.Child("affinity", "podAntiAffinity"), warnings);
        }

        for (var i = 0; i < (spec.DnsConfig?.Nameservers.Count ?? 0); i++)
        {
            IpWarnings.Address(spec.DnsConfig!.Nameservers[i], path.Child("dnsConfig", "nameservers").Index(i), warnings);
        }

        for (var i = 0; i < spec.HostAliases.Count; i++)
        {
            IpWarnings.Address(spec.HostAliases[i].Ip, path.Child("hostAliases").Index(i).Child("ip"), warnings);
        }
    }

    private static void Labels(PodSpec spec, FieldPath path, List<string> warnings)
    {
        foreach (var (label, _) in spec.NodeSelector)
        {
            if (NodeLabelWarnings.Deprecation(label) is { } text)
            {
                warnings.Add($"{path.Child("nodeSelector").Key(label)}: {text}");
            }
        }

        if (spec.Affinity?.NodeAffinity is { } node)
        {
            var at = path.Child("affinity", "nodeAffinity");
            var terms = node.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
            for (var i = 0; i < terms.Count; i++)
            {
                NodeLabelWarnings.Add(terms[i], at.Child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").Index(i), warnings);
            }

            for (var i = 0; i < node.PreferredDuringSchedulingIgnoredDuringExecution.Count; i++)
            {
                NodeLabelWarnings.Add(
                    node.PreferredDuringSchedulingIgnoredDuringExecution[i].Preference,
                    at.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i).Child("preference"),
                    warnings);
            }
        }

        for (var i = 0; i < spec.TopologySpreadConstraints.Count; i++)
        {
            var at = path.Child("topologySpreadConstraints").Index(i);
            NodeLabelWarnings.Add(spec.TopologySpreadConstraints[i].TopologyKey, at.Child("topologyKey"), warnings);
            if (spec.TopologySpreadConstraints[i].LabelSelector is null)
            {
                warnings.Add($"{at.Child("labelSelector")}: {NoPod}");
            }
        }
    }

    private static void Volumes(ApiList<Volume> volumes, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < volumes.Count; i++)
        {
            foreach (var (name, text, set) in Removed)
            {
                if (set(volumes[i].VolumeSource))
                {
                    warnings.Add($"{path.Index(i).Child(name)}: {text}");
                }
            }

            if (volumes[i].VolumeSource.Ephemeral?.VolumeClaimTemplate is { } template)
            {
                PersistentVolumeClaimStrategy.Fractions(template.Spec, path.Index(i).Child("ephemeral", "volumeClaimTemplate", "spec"), warnings);
            }
        }
    }

    private static void Lists(PodSpec spec, FieldPath path, List<string> warnings)
    {
        HashSet<string> addresses = [];
        for (var i = 0; i < spec.HostAliases.Count; i++)
        {
            if (!addresses.Add(spec.HostAliases[i].Ip))
            {
                warnings.Add($"{path.Child("hostAliases").Index(i).Child("ip")}: duplicate ip {FieldValueText.Quote(spec.HostAliases[i].Ip)}");
            }
        }

        HashSet<string> names = [];
        for (var i = 0; i < spec.ImagePullSecrets.Count; i++)
        {
            if (!names.Add(spec.ImagePullSecrets[i].Name))
            {
                warnings.Add($"{path.Child("imagePullSecrets").Index(i).Child("name")}: duplicate name {FieldValueText.Quote(spec.ImagePullSecrets[i].Name)}");
            }
        }

        for (var i = 0; i < spec.ImagePullSecrets.Count; i++)
        {
            if (spec.ImagePullSecrets[i].Name.Length == 0)
            {
                warnings.Add($"{path.Child("imagePullSecrets").Index(i).Child("name")}: invalid empty name \"\"");
            }
        }
    }

    private static void Fractions(ApiMap<Quantity> amounts, FieldPath path, List<string> warnings)
    {
        Fractions(amounts, path, "memory", warnings);
        Fractions(amounts, path, "ephemeral-storage", warnings);
    }

    private static void Fractions(ApiMap<Quantity> amounts, FieldPath path, string resource, List<string> warnings)
    {
        if (IsFraction(amounts, resource))
        {
            warnings.Add($"{path.Key(resource)}: fractional byte value {FieldValueText.Quote(amounts[resource].ToString())} is invalid, must be an integer");
        }
    }

    private static void Fractions(ResourceRequirements resources, FieldPath container, string resource, List<string> warnings)
    {
        if (IsFraction(resources.Limits, resource) || IsFraction(resources.Requests, resource))
        {
            Fractions(resources.Limits, container.Child("resources", "limits"), resource, warnings);
            Fractions(resources.Requests, container.Child("resources", "requests"), resource, warnings);
        }
    }

    private static bool IsFraction(ApiMap<Quantity> amounts, string resource) => amounts.TryGetValue(resource, out var amount) && amount.MilliValue % 1000 != 0;

    private static void ContainerAnnotations(Container container, PodSpec spec, ApiMap<string> annotations, FieldPath path, bool template, List<string> warnings)
    {
        if (annotations.IsEmpty)
        {
            return;
        }

        if (container.SecurityContext?.SeccompProfile is null && annotations.ContainsKey(SeccompOfContainer + container.Name))
        {
            warnings.Add($"{path.Key(SeccompOfContainer + container.Name)}: non-functional in v1.27+; use the \"seccompProfile\" field instead");
        }

        // A pod's own annotation is taken over into the field, which warns by itself.
        var armored = spec.SecurityContext?.AppArmorProfile is not null || container.SecurityContext?.AppArmorProfile is not null;
        if (template && !armored && annotations.ContainsKey(PodAppArmor.AnnotationOf(container.Name)))
        {
            warnings.Add(PodAppArmor.Deprecation(container.Name, path));
        }
    }

    private static void Environment(ApiList<EnvVar> variables, FieldPath container, List<string> warnings)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < variables.Count; i++)
        {
            var (name, value) = (variables[i].Name, variables[i].Value);
            if (!seen.Add(name) && (variables[i].ValueFrom is not null || value == $"$({name})" || !value.Contains($"$({name})", StringComparison.Ordinal)))
            {
                warnings.Add($"{container.Child("env").Index(i)}: hides previous definition of {FieldValueText.Quote(name)}, which may be dropped when using apply");
            }
        }
    }

    private static void Affinity(ApiList<PodAffinityTerm> required, ApiList<WeightedPodAffinityTerm> preferred, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < required.Count; i++)
        {
            if (required[i].LabelSelector is null)
            {
                warnings.Add($"{path.Child("requiredDuringSchedulingIgnoredDuringExecution").Index(i).Child("labelSelector")}: {NoPod}");
            }
        }

        for (var i = 0; i < preferred.Count; i++)
        {
            if (preferred[i].PodAffinityTerm.LabelSelector is null)
            {
                warnings.Add($"{path.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i).Child("podAffinityTerm", "labelSelector")}: {NoPod}");
            }
        }
    }
}
