using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <summary>The identity of a StatefulSet's pods: a name by ordinal, and claims of their own.</summary>
internal static class StatefulPods
{
    public const string NameLabel = "statefulset.kubernetes.io/pod-name";
    public const string IndexLabel = "apps.kubernetes.io/pod-index";
    public const string RevisionLabel = "controller-revision-hash";

    /// <summary>The name of the pod with an ordinal.</summary>
    public static string NameOf(StatefulSet set, int ordinal) => set.Metadata.Name + "-" + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>The ordinal of a pod of the set; null where its name is not that of a member.</summary>
    public static int? OrdinalOf(StatefulSet set, Pod pod)
    {
        var name = pod.Metadata.Name;
        var dash = name.LastIndexOf('-');
        return dash == set.Metadata.Name.Length && name.StartsWith(set.Metadata.Name, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            ? ordinal
            : null;
    }

    /// <summary>The revision of a pod, by name.</summary>
    public static string RevisionOf(Pod pod) => pod.Metadata.Labels.GetValueOrDefault(RevisionLabel) ?? "";

    /// <summary>A new pod of a template.</summary>
    public static Pod Make(StatefulSet set, PodTemplateSpec template, string revision, int ordinal)
    {
        var name = NameOf(set, ordinal);
        var pod = PodTemplates.Instantiate(template, set);
        var volumes = new List<Volume>();
        foreach (var claim in set.Spec.VolumeClaimTemplates)
        {
            volumes.Add(new() { Name = claim.Metadata.Name, VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = ClaimName(claim, name) } } });
        }

        foreach (var volume in template.Spec.Volumes)
        {
            if (!volumes.Exists(v => v.Name == volume.Name))
            {
                volumes.Add(volume);
            }
        }

        var made = pod with
        {
            Metadata = pod.Metadata with { Name = name, GenerateName = name[..(name.LastIndexOf('-') + 1)], Labels = pod.Metadata.Labels.Set(RevisionLabel, revision) },
            Spec = pod.Spec with { Hostname = name, Subdomain = set.Spec.ServiceName, Volumes = volumes.ToApiList() },
        };
        return WithIdentity(made, ordinal);
    }

    /// <summary>The pod with the labels of its identity.</summary>
    public static Pod WithIdentity(Pod pod, int ordinal)
    {
        var labels = pod.Metadata.Labels.Set(NameLabel, pod.Metadata.Name).Set(IndexLabel, ordinal.ToString(CultureInfo.InvariantCulture));
        return labels == pod.Metadata.Labels ? pod : pod with { Metadata = pod.Metadata with { Labels = labels } };
    }

    /// <summary>The claims of a pod, one of each template.</summary>
    public static IEnumerable<PersistentVolumeClaim> Claims(StatefulSet set, int ordinal)
    {
        var name = NameOf(set, ordinal);
        foreach (var template in set.Spec.VolumeClaimTemplates.ToArray())
        {
            var labels = template.Metadata.Labels;
            foreach (var (key, value) in set.Spec.Selector?.MatchLabels ?? default)
            {
                labels = labels.Set(key, value);
            }

            yield return template with
            {
                Metadata = template.Metadata with { Name = ClaimName(template, name), Namespace = set.Metadata.Namespace, Labels = labels },
                Status = PersistentVolumeClaimStatus.Empty,
            };
        }
    }

    private static string ClaimName(PersistentVolumeClaim template, string pod) => template.Metadata.Name + "-" + pod;
}
