using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Jobs;

/// <summary>What a decision about a Job rests on.</summary>
/// <param name="Job">The Job.</param>
/// <param name="Pods">The pods that it controls.</param>
/// <param name="Wait">How much longer to wait before failed pods are replaced, given that these have ended since.</param>
/// <param name="Now">The time.</param>
internal sealed record JobSnapshot(Job Job, IReadOnlyList<Pod> Pods, Func<IReadOnlyList<(Pod Pod, bool Succeeded)>, TimeSpan> Wait, DateTimeOffset Now);
