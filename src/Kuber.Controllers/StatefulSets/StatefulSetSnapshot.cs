using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.StatefulSets;

/// <summary>What a decision about a StatefulSet rests on.</summary>
/// <param name="Set">The set.</param>
/// <param name="Pods">The pods that it controls.</param>
/// <param name="Current">The revision that is being replaced; the same as <paramref name="Update"/> where none is.</param>
/// <param name="Update">The revision of the set's template.</param>
/// <param name="Claim">Finds a claim of the set's namespace by name.</param>
/// <param name="Now">The time.</param>
internal sealed record StatefulSetSnapshot(
    StatefulSet Set,
    IReadOnlyList<Pod> Pods,
    ControllerRevision Current,
    ControllerRevision Update,
    Func<string, PersistentVolumeClaim?> Claim,
    Time Now);
