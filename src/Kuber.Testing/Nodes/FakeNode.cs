using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>A node whose kubelet only plays. It can be lost and come back.</summary>
public sealed class FakeNode
{
    private readonly FakeNodes? owner;
    private readonly int number;
    private int addresses;

    /// <param name="owner">Whom to tell of what a test does to it; null where its kubelet runs by itself.</param>
    internal FakeNode(FakeNodes? owner, FakeNodeOptions options, int number) => (this.owner, Options, this.number) = (owner, options, number);

    /// <summary>What it is like.</summary>
    public FakeNodeOptions Options { get; }

    /// <summary>Its name.</summary>
    public string Name => Options.Name;

    /// <summary>Whether the node is cut off: its kubelet neither renews its lease nor does anything for its pods.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Its address.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"192.168.{number / 250}.{(number % 250) + 1}");

    /// <summary>Cuts the node off, as a power cut or a broken network does.</summary>
    public void Lose() => IsLost = true;

    /// <summary>Brings the node back; its kubelet catches up.</summary>
    public void Recover()
    {
        IsLost = false;
        owner?.CatchUp(this);
    }

    /// <summary>Ends a container of a pod by itself, as a crash does.</summary>
    public void Exit(Pod pod, string container, int exitCode) => owner?.Exit(pod, container, exitCode);

    /// <summary>Makes the readiness probe of a container pass or fail from now on; null to follow its script again.</summary>
    public void SetReady(Pod pod, string container, bool? ready) => owner?.SetReady(pod, container, ready);

    internal void SetLost(bool lost) => IsLost = lost;

    /// <summary>The node as its kubelet registers it.</summary>
    internal Node ToObject(Time now)
    {
        var labels = Options.Labels.Set("kubernetes.io/hostname", Name).Set("kubernetes.io/os", "linux").Set("kubernetes.io/arch", "amd64")
            .Set("beta.kubernetes.io/os", "linux").Set("beta.kubernetes.io/arch", "amd64");
        return new()
        {
            Metadata = new() { Name = Name, Labels = Options.Zone.Length == 0 ? labels : labels.Set("topology.kubernetes.io/zone", Options.Zone) },
            Spec = new() { Taints = Options.Taints },
            Status = Status(NodeStatus.Empty, now),
        };
    }

    /// <summary>The status that the kubelet shows.</summary>
    internal NodeStatus Status(NodeStatus old, Time now) => old with
    {
        Capacity = Options.Capacity,
        Allocatable = Options.Capacity,
        Conditions = Conditions(old, now),
        Addresses = [new() { Type = "InternalIP", Address = Address }, new() { Type = "Hostname", Address = Name }],
        NodeInfo = new()
        {
            MachineID = Name,
            SystemUUID = Name,
            BootID = Name,
            KernelVersion = "fake",
            OsImage = "fake",
            ContainerRuntimeVersion = "fake://1.0.0",
            KubeletVersion = "v1.36.2",
            OperatingSystem = "linux",
            Architecture = "amd64",
        },
    };

    /// <summary>The next address for a pod.</summary>
    internal string NextAddress()
    {
        var next = Interlocked.Increment(ref addresses);
        return string.Create(CultureInfo.InvariantCulture, $"10.{100 + (number / 250)}.{number % 250}.{(next % 250) + 1}");
    }

    private static ApiList<NodeCondition> Conditions(NodeStatus old, Time now)
    {
        (string Type, string Status, string Reason, string Message)[] wanted =
        [
            ("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            ("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            ("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            ("Ready", "True", "KubeletReady", "kubelet is posting ready status"),
        ];
        return wanted.Select(w =>
        {
            var before = old.Conditions.Find(c => c.Type == w.Type);
            return new NodeCondition
            {
                Type = w.Type,
                Status = w.Status,
                Reason = w.Reason,
                Message = w.Message,
                LastHeartbeatTime = now,
                LastTransitionTime = before?.Status == w.Status ? before.LastTransitionTime : now,
            };
        }).ToApiList();
    }
}
