using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What is allowed in pods and yet worth a warning.</summary>
internal static class PodWarnings
{
    private static readonly (string Name, string Text, Func<VolumeSource, bool> Set)[] Removed =
    [
        ("gitRepo", "deprecated in v1.11, and disabled by default in v1.33+", static s => s.GitRepo is not null),
        ("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+", static s => s.PhotonPersistentDisk is not null),
        ("scaleIO", "deprecated in v1.16, non-functional in v1.22+", static s => s.ScaleIO is not null),
        ("flocker", "deprecated in v1.22, non-functional in v1.25+", static s => s.Flocker is not null),
        ("storageOS", "deprecated in v1.22, non-functional in v1.25+", static s => s.Storageos is not null),
        ("quobyte", "deprecated in v1.22, non-functional in v1.25+", static s => s.Quobyte is not null),
        ("glusterfs", "deprecated in v1.25, non-functional in v1.26+", static s => s.Glusterfs is not null),
        ("rbd", "deprecated in v1.28, non-functional in v1.31+", static s => s.Rbd is not null),
        ("cephfs", "deprecated in v1.28, non-functional in v1.31+", static s => s.Cephfs is not null),
    ];

    /// <summary>The warnings for a pod, or (where <paramref name="pod"/> is null) a template.</summary>
    public static IReadOnlyList<string> Of(Pod? pod, ObjectMeta meta, PodSpec spec, FieldPath path)
    {
        List<string> warnings = [];
        if (pod is not null && NameRules.DnsLabel(pod.Metadata.Name) is { Count: > 0 } wrong && pod.Metadata.Name.Length > 0 && NameRules.DnsSubdomain(pod.Metadata.Name).Count == 0)
        {
            warnings.Add($"metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{string.Join(" ", wrong)}]");
        }

        var specPath = pod is null ? path.Child("spec") : path;
        Volumes(spec, specPath, warnings);
        Annotations(meta, pod is null ? path.Child("metadata", "annotations") : FieldPath.Of("metadata", "annotations"), warnings);
        Ports(spec, specPath, warnings);
        Environment(spec.InitContainers, specPath.Child("initContainers"), warnings);
        Environment(spec.Containers, specPath.Child("containers"), warnings);
        Affinity(spec.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, spec.Affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, specPath.Child("affinity", "podAffinity"), warnings);
        Affinity(spec.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, spec.Affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, specPath.Child("affinity", "podAntiAffinity"), warnings);
        return warnings;
    }

    private static void Volumes(PodSpec spec, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < spec.Volumes.Count; i++)
        {
            var volume = spec.Volumes[i];
            foreach (var (name, text, set) in Removed)
            {
                if (set(volume.VolumeSource))
                {
                    warnings.Add($"{path.Child("volumes").Index(i).Child(name)}: {text}");
                }
            }

            if (volume.VolumeSource.Projected is { Sources.IsEmpty: true })
            {
                warnings.Add($"volume {FieldValueText.Quote(volume.Name)} (Projected) has no sources provided");
            }
        }
    }

    private static void Annotations(ObjectMeta meta, FieldPath path, List<string> warnings)
    {
        foreach (var (key, _) in meta.Annotations)
        {
            if (PodAppArmor.ContainerOf(key) is not null)
            {
                warnings.Add($"{path.Key(key)}: deprecated since v1.30; use the \"appArmorProfile\" field instead");
            }
            else if (key == "seccomp.security.alpha.kubernetes.io/pod" || key.StartsWith("container.seccomp.security.alpha.kubernetes.io/", StringComparison.Ordinal))
            {
                warnings.Add($"{path.Key(key)}: non-functional in v1.27+; use the \"seccompProfile\" field instead");
            }
        }
    }

    private static void Ports(PodSpec spec, FieldPath path, List<string> warnings)
    {
        Dictionary<(int, string, string), FieldPath> seen = [];
        void Scan(ApiList<Container> containers, string field)
        {
            for (var i = 0; i < containers.Count; i++)
            {
                for (var j = 0; j < containers[i].Ports.Count; j++)
                {
                    var port = containers[i].Ports[j];
                    var at = path.Child(field).Index(i).Child("ports").Index(j);
                    if (!seen.TryAdd((port.ContainerPortValue, port.Protocol, port.HostIP), at))
                    {
                        warnings.Add($"{at}: duplicate port definition with {seen[(port.ContainerPortValue, port.Protocol, port.HostIP)]}");
                    }
                }
            }
        }

        Scan(spec.InitContainers, "initContainers");
        Scan(spec.Containers, "containers");
    }

    private static void Environment(ApiList<Container> containers, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            HashSet<string> seen = [];
            for (var j = 0; j < containers[i].Env.Count; j++)
            {
                var name = containers[i].Env[j].Name;
                if (!seen.Add(name))
                {
                    warnings.Add($"{path.Index(i).Child("env").Index(j)}: hides previous definition of {FieldValueText.Quote(name)}, which may be dropped when using apply");
                }
            }
        }
    }

    private static void Affinity(ApiList<PodAffinityTerm> required, ApiList<WeightedPodAffinityTerm> preferred, FieldPath path, List<string> warnings)
    {
        const string Text = "a null labelSelector results in matching no pod";
        for (var i = 0; i < required.Count; i++)
        {
            if (required[i].LabelSelector is null)
            {
                warnings.Add($"{path.Child("requiredDuringSchedulingIgnoredDuringExecution").Index(i).Child("labelSelector")}: {Text}");
            }
        }

        for (var i = 0; i < preferred.Count; i++)
        {
            if (preferred[i].PodAffinityTerm.LabelSelector is null)
            {
                warnings.Add($"{path.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i).Child("podAffinityTerm", "labelSelector")}: {Text}");
            }
        }
    }
}
