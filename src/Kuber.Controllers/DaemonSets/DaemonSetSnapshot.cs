using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.DaemonSets;

/// <summary>What a decision about a DaemonSet rests on.</summary>
/// <param name="Set">The set.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="Pods">The pods that it controls.</param>
/// <param name="Hash">The hash of its present template.</param>
/// <param name="FailedPodWait">How long a failed pod on a node is to stay before it is replaced; zero for no longer.</param>
/// <param name="Now">The time.</param>
internal sealed record DaemonSetSnapshot(
    DaemonSet Set,
    IReadOnlyCollection<Node> Nodes,
    IReadOnlyList<Pod> Pods,
    string Hash,
    Func<string, TimeSpan> FailedPodWait,
    Time Now);
