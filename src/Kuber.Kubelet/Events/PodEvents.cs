using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Containers;

namespace Kuber.Kubelet.Events;

/// <summary>Records what the kubelet does to pods, their containers and the node.</summary>
internal sealed class PodEvents(IEventRecorder recorder)
{
    /// <summary>An event about a pod.</summary>
    public void Pod(Pod pod, string type, string reason, string message) => recorder.Record(Reference(pod), type, reason, message);

    /// <summary>An event about a container of a pod.</summary>
    public void Container(Pod pod, string container, string type, string reason, string message) =>
        recorder.Record(Reference(pod) with { FieldPath = pod.Spec.FieldPath(container) }, type, reason, message);

    /// <summary>An event about a node; its uid is its name, as kubectl expects.</summary>
    public void Node(string name, string type, string reason, string message) =>
        recorder.Record(new ObjectReference { Kind = "Node", Name = name, Uid = name }, type, reason, message);

    private static ObjectReference Reference(Pod pod) => new()
    {
        Kind = "Pod",
        ApiVersion = "v1",
        Namespace = pod.Metadata.Namespace,
        Name = pod.Metadata.Name,
        Uid = pod.Metadata.Uid,
        ResourceVersion = pod.Metadata.ResourceVersion,
    };
}
