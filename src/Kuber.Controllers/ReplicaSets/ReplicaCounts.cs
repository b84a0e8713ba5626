namespace Kuber.Controllers.ReplicaSets;

/// <summary>The counts that the status of a set of replicas shows.</summary>
/// <param name="Replicas">Active pods.</param>
/// <param name="FullyLabeled">Those that carry all labels of the template.</param>
/// <param name="Ready">Those that are ready.</param>
/// <param name="Available">Those that have been ready for long enough.</param>
/// <param name="Terminating">Pods that are being deleted and have not ended.</param>
internal sealed record ReplicaCounts(int Replicas, int FullyLabeled, int Ready, int Available, int Terminating);
