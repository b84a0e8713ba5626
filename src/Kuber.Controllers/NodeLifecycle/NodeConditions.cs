using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>The conditions of a node that has fallen silent.</summary>
internal static class NodeConditions
{
    private static readonly string[] Reported = ["Ready", "MemoryPressure", "DiskPressure", "PIDPressure"];

    /// <summary>The conditions with all that only the kubelet can know set to Unknown.</summary>
    public static ApiList<NodeCondition> Silence(Node node, Time now)
    {
        var conditions = node.Status.Conditions;
        foreach (var type in Reported)
        {
            var index = conditions.FindIndex(c => c.Type == type);
            if (index < 0)
            {
                conditions = conditions.Add(new()
                {
                    Type = type,
                    Status = "Unknown",
                    Reason = "NodeStatusNeverUpdated",
                    Message = "Kubelet never posted node status.",
                    LastHeartbeatTime = node.Metadata.CreationTimestamp,
                    LastTransitionTime = now,
                });
            }
            else if (conditions[index].Status != "Unknown")
            {
                conditions = conditions.SetItem(index, conditions[index] with
                {
                    Status = "Unknown",
                    Reason = "NodeStatusUnknown",
                    Message = "Kubelet stopped posting node status.",
                    LastTransitionTime = now,
                });
            }
        }

        return conditions;
    }
}
