using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Disruption;

/// <summary>What a decision about a budget rests on.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Pods">The pods that it selects.</param>
/// <param name="ScaleOf">The uid and the wanted replicas of the controller that a pod belongs to in the end; null where it has none that can be asked.</param>
/// <param name="Now">The time.</param>
internal sealed record DisruptionSnapshot(PodDisruptionBudget Budget, IReadOnlyList<Pod> Pods, Func<Pod, (string Uid, int Replicas)?> ScaleOf, Time Now);
