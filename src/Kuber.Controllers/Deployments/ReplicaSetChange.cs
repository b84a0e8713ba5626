using Kuber.Api.Apps.V1;

namespace Kuber.Controllers.Deployments;

/// <summary>A ReplicaSet to write, and what to tell about it.</summary>
/// <param name="Value">The ReplicaSet as it shall be.</param>
/// <param name="Message">The ScalingReplicaSet event, or null where its size stays.</param>
internal sealed record ReplicaSetChange(ReplicaSet Value, string? Message);
