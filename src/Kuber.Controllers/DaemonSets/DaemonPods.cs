using System.Globalization;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Scheduling;

namespace Kuber.Controllers.DaemonSets;

/// <summary>Where the pods of a DaemonSet run, and what they look like.</summary>
internal static class DaemonPods
{
    public const string RevisionLabel = "controller-revision-hash";
    private const string GenerationLabel = "pod-template-generation";
    private const string GenerationAnnotation = "deprecated.daemonset.template.generation";
    private const string NameField = "metadata.name";

    // A daemon is what makes a node usable, so it does not wait for the node to be usable.
    private static readonly Toleration[] Tolerations =
    [
        new() { Key = "node.kubernetes.io/not-ready", Operator = "Exists", Effect = "NoExecute" },
        new() { Key = "node.kubernetes.io/unreachable", Operator = "Exists", Effect = "NoExecute" },
        new() { Key = "node.kubernetes.io/disk-pressure", Operator = "Exists", Effect = "NoSchedule" },
        new() { Key = "node.kubernetes.io/memory-pressure", Operator = "Exists", Effect = "NoSchedule" },
        new() { Key = "node.kubernetes.io/pid-pressure", Operator = "Exists", Effect = "NoSchedule" },
        new() { Key = "node.kubernetes.io/unschedulable", Operator = "Exists", Effect = "NoSchedule" },
    ];

    private static readonly Toleration NetworkToleration = new() { Key = "node.kubernetes.io/network-unavailable", Operator = "Exists", Effect = "NoSchedule" };

    /// <summary>Whether the set runs a pod on a node, and whether a pod that runs there may go on.</summary>
    public static (bool ShouldRun, bool ShouldContinue) On(Node node, PodSpec spec, ApiList<Toleration> tolerations)
    {
        if ((spec.NodeName.Length > 0 && spec.NodeName != node.Metadata.Name) || !NodeAffinityRules.MatchesRequired(spec, node))
        {
            return (false, false);
        }

        if (TolerationRules.FirstUntolerated(node.Spec.Taints, tolerations) is null)
        {
            return (true, true);
        }

        foreach (var taint in node.Spec.Taints)
        {
            if (taint.Effect == TolerationRules.NoExecute && !TolerationRules.IsTolerated(tolerations, taint))
            {
                return (false, false);
            }
        }

        return (false, true);
    }

    /// <summary>The tolerations of a set's pods: those of the template and those that every daemon has.</summary>
    public static ApiList<Toleration> TolerationsOf(PodSpec spec)
    {
        var all = spec.Tolerations;
        foreach (var toleration in spec.HostNetwork ? [.. Tolerations, NetworkToleration] : Tolerations)
        {
            var index = all.FindIndex(t => t.Key == toleration.Key && t.Operator == toleration.Operator && t.Value == toleration.Value && t.Effect == toleration.Effect);
            all = index < 0 ? all.Add(toleration) : all.SetItem(index, toleration);
        }

        return all;
    }

    /// <summary>The node that a pod runs on or, before it is bound, is meant for; empty for none.</summary>
    public static string NodeOf(Pod pod)
    {
        if (pod.Spec.NodeName.Length > 0)
        {
            return pod.Spec.NodeName;
        }

        foreach (var term in pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default)
        {
            foreach (var field in term.MatchFields)
            {
                if (field is { Key: NameField, Operator: "In", Values.Count: 1 })
                {
                    return field.Values[0];
                }
            }
        }

        return "";
    }

    /// <summary>Whether a pod is of the set's present template.</summary>
    public static bool IsUpdated(DaemonSet set, Pod pod, string hash) =>
        (hash.Length > 0 && pod.Metadata.Labels.GetValueOrDefault(RevisionLabel) == hash)
        || (GenerationOf(set) is { } generation && pod.Metadata.Labels.GetValueOrDefault(GenerationLabel) == generation);

    /// <summary>A new pod for a node; the scheduler puts it there.</summary>
    public static Pod Make(DaemonSet set, string hash, string node)
    {
        var template = set.Spec.Template;
        var pod = PodTemplates.Instantiate(template, set);
        var labels = pod.Metadata.Labels.Set(RevisionLabel, hash);
        return pod with
        {
            Metadata = pod.Metadata with { Labels = GenerationOf(set) is { } generation ? labels.Set(GenerationLabel, generation) : labels },
            Spec = pod.Spec with { Tolerations = TolerationsOf(template.Spec), Affinity = Pinned(template.Spec.Affinity, node) },
        };
    }

    // Only pods of the name of the node: it replaces what the template says of fields in every term.
    private static Affinity Pinned(Affinity? affinity, string node)
    {
        ApiList<NodeSelectorRequirement> byName = [new() { Key = NameField, Operator = "In", Values = [node] }];
        var nodes = affinity?.NodeAffinity ?? NodeAffinity.Empty;
        NodeSelector required = new() { NodeSelectorTerms = [new() { MatchFields = byName }] };
        return (affinity ?? Affinity.Empty) with { NodeAffinity = nodes with { RequiredDuringSchedulingIgnoredDuringExecution = required } };
    }

    private static string? GenerationOf(DaemonSet set) =>
        long.TryParse(set.Metadata.Annotations.GetValueOrDefault(GenerationAnnotation), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? generation.ToString(CultureInfo.InvariantCulture)
            : null;
}
