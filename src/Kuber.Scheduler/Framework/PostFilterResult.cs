using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>What a PostFilter plugin decided.</summary>
/// <param name="Status">Whether room is being made.</param>
/// <param name="NominatedNode">The node that the pod shall get; empty to take back an earlier nomination; null to leave it.</param>
/// <param name="Victims">The pods that must go from it.</param>
/// <param name="ClearedNominations">Pods of lower priority that lose their nomination to the node.</param>
internal sealed record PostFilterResult(PluginStatus Status, string? NominatedNode, IReadOnlyList<PodInfo> Victims, IReadOnlyList<PodInfo> ClearedNominations);
