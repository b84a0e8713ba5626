using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Nodes;

/// <summary>Makes the status of the node. Pure but for the clock that comes in.</summary>
internal static class NodeStatusBuilder
{
    private const int MaxImages = 50;
    private const int MaxNamesPerImage = 5;

    /// <summary>Builds the status.</summary>
    /// <param name="old">The status before, from which conditions keep their transition times.</param>
    /// <param name="options">The kubelet's options.</param>
    /// <param name="facts">What is known of the node.</param>
    /// <param name="runtime">The runtime's status; null where it does not answer.</param>
    /// <param name="images">The images on the node.</param>
    /// <param name="port">The port of the kubelet's server.</param>
    public static NodeStatus Build(NodeStatus old, KubeletOptions options, NodeFacts facts, RuntimeStatus? runtime, IReadOnlyList<Image> images, int port)
    {
        var now = Time.Now(options.Clock);
        var hostname = options.Hostname.Length > 0 ? options.Hostname : options.NodeName;
        return old with
        {
            Capacity = WithExtended(facts.Capacity, old.Capacity),
            Allocatable = WithExtended(facts.Allocatable, old.Capacity),
            Conditions = Conditions(old.Conditions, runtime, now),
            Addresses = facts.IPs.Select(ip => new NodeAddress { Type = "InternalIP", Address = ip })
                .Append(new NodeAddress { Type = "Hostname", Address = hostname }).ToApiList(),
            DaemonEndpoints = new NodeDaemonEndpoints { KubeletEndpoint = new DaemonEndpoint { Port = port } },
            NodeInfo = MachineInfo.SystemInfo($"{facts.RuntimeName}://{facts.RuntimeVersion}", options.KubeletVersion),
            Images = images.OrderByDescending(i => i.Size).Take(MaxImages).Select(i => new ContainerImage
            {
                Names = i.RepoDigests.Concat(i.RepoTags).Take(MaxNamesPerImage).ToApiList(),
                SizeBytes = i.Size,
            }).ToApiList(),
            RuntimeHandlers = [new NodeRuntimeHandler { Name = "", Features = new NodeRuntimeHandlerFeatures { RecursiveReadOnlyMounts = false, UserNamespaces = false } }],
            Features = new NodeFeatures { SupplementalGroupsPolicy = false },
        };
    }

    /// <summary>The node's resources: processors, memory, the disk under the root directory, and how many pods it takes.</summary>
    public static (ApiMap<Quantity> Capacity, ApiMap<Quantity> Allocatable) Resources(KubeletOptions options)
    {
        var disk = Disk(options.RootDirectory);
        var memory = MachineInfo.MemoryBytes;
        var capacity = ApiMap.Of(
            ("cpu", Quantity.Of(MachineInfo.Processors)),
            ("ephemeral-storage", Quantity.Of(disk / 1024 * 1024, QuantityFormat.BinarySI)),
            ("hugepages-1Gi", Quantity.Of(0)),
            ("hugepages-2Mi", Quantity.Of(0)),
            ("memory", Quantity.Of(memory, QuantityFormat.BinarySI)),
            ("pods", Quantity.Of(options.MaxPods)));
        var allocatable = capacity;
        foreach (var (name, amount) in options.Reserved)
        {
            if (allocatable.TryGetValue(name, out var all))
            {
                allocatable = allocatable.Set(name, all - amount);
            }
        }

        // The last 100 MiB of memory and 10 % of the disk are never promised: below them pods are evicted.
        allocatable = allocatable.Set("memory", allocatable["memory"] - Quantity.Of(100 << 20, QuantityFormat.BinarySI));
        return (capacity, allocatable.Set("ephemeral-storage", Quantity.Of((long)(disk * 0.9))));
    }

    // Extended resources are written into the capacity by others; all of them can be given to pods.
    private static ApiMap<Quantity> WithExtended(ApiMap<Quantity> own, ApiMap<Quantity> known)
    {
        foreach (var (name, amount) in known)
        {
            if (name.Contains('/', StringComparison.Ordinal) && !own.ContainsKey(name))
            {
                own = own.Set(name, amount);
            }
        }

        return own;
    }

    private static long Disk(string path)
    {
        var existing = path;
        while (!Directory.Exists(existing))
        {
            existing = Path.GetDirectoryName(existing) ?? "/";
        }

        return new DriveInfo(existing).TotalSize;
    }

    private static ApiList<NodeCondition> Conditions(ApiList<NodeCondition> old, RuntimeStatus? runtime, Time now)
    {
        var problems = new List<string>();
        if (runtime is null)
        {
            problems.Add("container runtime is down");
        }
        else
        {
            foreach (var type in (string[])["RuntimeReady", "NetworkReady"])
            {
                if (runtime.Conditions.Find(c => c.Type == type) is not { Status: true } condition)
                {
                    var found = runtime.Conditions.Find(c => c.Type == type);
                    problems.Add(type == "NetworkReady"
                        ? $"container runtime network not ready: NetworkReady=false reason:{found?.Reason} message:{found?.Message}"
                        : $"container runtime not ready: RuntimeReady=false reason:{found?.Reason} message:{found?.Message}");
                }
            }
        }

        var memoryPressure = MachineInfo.AvailableMemoryBytes < 100 << 20;
        NodeCondition[] wanted =
        [
            memoryPressure
                ? Of("MemoryPressure", "True", "KubeletHasInsufficientMemory", "kubelet has insufficient memory available")
                : Of("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            Of("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            Of("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            problems.Count == 0
                ? Of("Ready", "True", "KubeletReady", "kubelet is posting ready status")
                : Of("Ready", "False", "KubeletNotReady", string.Join(", ", problems)),
        ];
        return wanted.Select(condition =>
        {
            var before = old.Find(c => c.Type == condition.Type);
            return condition with
            {
                LastHeartbeatTime = now,
                LastTransitionTime = before is not null && before.Status == condition.Status ? before.LastTransitionTime : now,
            };
        }).Concat(old.Where(c => !wanted.Any(w => w.Type == c.Type))).ToApiList();
    }

    private static NodeCondition Of(string type, string status, string reason, string message) =>
        new() { Type = type, Status = status, Reason = reason, Message = message };
}
