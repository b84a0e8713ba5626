using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;

namespace Kuber.Kubelet.Admission;

/// <summary>Whether a node can take a pod, whoever sent it there: what the scheduler would have seen to, checked once more.</summary>
internal static class PodFit
{
    private static readonly string[] Native = ["cpu", "memory", "ephemeral-storage"];

    /// <summary>Why the node cannot take the pod; null where it can.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="node">The node as the server has it.</param>
    /// <param name="others">The pods that the node has taken and that have not ended.</param>
    public static PodRejection? Check(Pod pod, Node node, IReadOnlyCollection<Pod> others) =>
        System(pod, node) ?? Room(pod, node, others) ?? Place(pod, node, others);

    private static PodRejection? System(Pod pod, Node node)
    {
        if (pod.Spec.NodeSelector.TryGetValue("kubernetes.io/os", out var wanted) && node.Metadata.Labels.TryGetValue("kubernetes.io/os", out var os) && wanted != os)
        {
            return new("PodOSSelectorNodeLabelDoesNotMatch", "Failed to admit pod as the `kubernetes.io/os` label doesn't match node label");
        }

        return pod.Spec.Os is { Name: not "linux" } ? new("PodOSNotSupported", "Failed to admit pod as the OS field doesn't match node OS") : null;
    }

    private static PodRejection? Room(Pod pod, Node node, IReadOnlyCollection<Pod> others)
    {
        var allocatable = node.Status.Allocatable;
        if (Short("pods", 1, others.Count, allocatable.GetValueOrDefault("pods").Value) is { } tooMany)
        {
            return tooMany;
        }

        var wants = PodResources.Requests(pod.Spec);
        if (wants.IsEmpty)
        {
            return null;
        }

        var taken = others.Select(static other => PodResources.Requests(other.Spec)).ToList();
        foreach (var name in Native.Concat(wants.Select(static w => w.Key).Except(Native)))
        {
            // What a device plugin or an administrator has not announced is not the node's to count.
            var isExtended = name.Contains('/', StringComparison.Ordinal);
            if (!wants.TryGetValue(name, out var wanted) || (isExtended && !allocatable.ContainsKey(name)))
            {
                continue;
            }

            if (Short(name, Amount(name, wanted), taken.Sum(t => Amount(name, t.GetValueOrDefault(name))), Amount(name, allocatable.GetValueOrDefault(name))) is { } tooLittle)
            {
                return tooLittle;
            }
        }

        return null;
    }

    private static PodRejection? Place(Pod pod, Node node, IReadOnlyCollection<Pod> others)
    {
        if (!NodeAffinityRules.MatchesRequired(pod.Spec, node))
        {
            return Predicate("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
        }

        if (pod.Spec.NodeName.Length > 0 && pod.Spec.NodeName != node.Metadata.Name)
        {
            return Predicate("NodeName", "node(s) didn't match the requested node name");
        }

        var ports = HostPort.Of(pod.Spec);
        if (ports.Length > 0 && others.SelectMany(static other => HostPort.Of(other.Spec)).Any(taken => Array.Exists(ports, taken.ConflictsWith)))
        {
            return Predicate("NodePorts", "node(s) didn't have free ports for the requested pod ports");
        }

        return node.Spec.Taints.Exists(taint => taint.Effect == TolerationRules.NoExecute && !TolerationRules.IsTolerated(pod.Spec.Tolerations, taint))
            ? Predicate("TaintToleration", "node(s) had taints that the pod didn't tolerate")
            : null;
    }

    private static PodRejection Predicate(string name, string why) => new(name, $"Predicate {name} failed: {why}");

    private static PodRejection? Short(string name, long requested, long used, long capacity) => requested > 0 && requested > capacity - used
        ? new("OutOf" + name, $"Node didn't have enough resource: {name}, requested: {requested}, used: {used}, capacity: {capacity}")
        : null;

    private static long Amount(string name, Quantity quantity) => name == "cpu" ? quantity.MilliValue : quantity.Value;
}
