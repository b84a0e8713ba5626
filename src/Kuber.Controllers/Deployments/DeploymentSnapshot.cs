using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Deployments;

/// <summary>What a decision about a Deployment rests on.</summary>
/// <param name="Deployment">The Deployment.</param>
/// <param name="ReplicaSets">The ReplicaSets that it controls.</param>
/// <param name="Pods">The pods that these control.</param>
/// <param name="NewReplicaSetHash">The hash of its template, which a new ReplicaSet is named by.</param>
/// <param name="Now">The time.</param>
internal sealed record DeploymentSnapshot(
    Deployment Deployment,
    IReadOnlyList<ReplicaSet> ReplicaSets,
    IReadOnlyList<Pod> Pods,
    string NewReplicaSetHash,
    Time Now);
