using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.ReplicaSets;

/// <summary>What a decision about a set of replicas rests on.</summary>
/// <param name="Replicas">How many are wanted.</param>
/// <param name="MinReadySeconds">How long a pod must be ready to be available.</param>
/// <param name="Template">The template, for labels.</param>
/// <param name="BeingDeleted">Whether the owner is being deleted.</param>
/// <param name="Pods">The pods that the owner controls.</param>
/// <param name="Related">The pods that count as siblings when choosing which to delete.</param>
/// <param name="Now">The time.</param>
internal sealed record ReplicaSetSnapshot(
    int Replicas,
    int MinReadySeconds,
    PodTemplateSpec Template,
    bool BeingDeleted,
    IReadOnlyList<Pod> Pods,
    IReadOnlyList<Pod> Related,
    Time Now);
