using Kuber.Api.Core.V1;
using Kuber.Api.Selectors;
using Kuber.Testing.Nodes;

namespace Kuber.Testing.Server;

/// <summary>How pods are played that match; a <see cref="PodScript"/> in JSON. Times are seconds.</summary>
internal sealed record ScriptBody
{
    /// <summary>The namespace of the pods; empty for all.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The name of the pod; empty for all.</summary>
    public string Name { get; set; } = "";

    /// <summary>A label selector, such as <c>app=web</c>.</summary>
    public string LabelSelector { get; set; } = "";

    /// <summary>The kubelet never gets to the pod.</summary>
    public bool Ignored { get; set; }

    /// <summary>How long after the pod was bound its containers start.</summary>
    public double StartDelaySeconds { get; set; }

    /// <summary>How long its containers take to stop.</summary>
    public double StopDelaySeconds { get; set; }

    /// <summary>Why the kubelet refuses the pod.</summary>
    public string RejectReason { get; set; } = "";

    /// <summary>How containers without an entry of their own are played.</summary>
    public ContainerScriptBody Default { get; set; } = new();

    /// <summary>How certain containers are played.</summary>
    public IReadOnlyDictionary<string, ContainerScriptBody> Containers { get; set; } = new Dictionary<string, ContainerScriptBody>();

    /// <summary>Whether it is for a pod.</summary>
    public bool Holds(Pod pod) => (Namespace.Length == 0 || Namespace == pod.Metadata.Namespace)
        && (Name.Length == 0 || Name == pod.Metadata.Name)
        && (LabelSelector.Length == 0 || Selector.Parse(LabelSelector).Matches(pod.Metadata.Labels));

    /// <summary>The script that it describes.</summary>
    public PodScript ToScript() => new()
    {
        StartDelay = Ignored ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(StartDelaySeconds),
        StopDelay = TimeSpan.FromSeconds(StopDelaySeconds),
        RejectReason = RejectReason,
        Default = Default.ToScript(),
        Containers = Containers.ToDictionary(static c => c.Key, static c => c.Value.ToScript()),
    };
}
