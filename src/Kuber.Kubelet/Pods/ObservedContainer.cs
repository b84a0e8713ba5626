using System.Globalization;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Pods;

/// <summary>A container as the runtime shows it.</summary>
/// <param name="Status">Its status.</param>
/// <param name="SandboxId">The sandbox it belongs to.</param>
internal sealed record ObservedContainer(CriContainerStatus Status, string SandboxId)
{
    public string Id => Status.Id;

    public string Name => Status.Metadata?.Name ?? Status.Labels.GetValueOrDefault(ContainerLabels.ContainerName) ?? "";

    public bool Running => Status.State == CriConstants.ContainerRunning;

    public bool Exited => Status.State == CriConstants.ContainerExited;

    public string Hash => Status.Annotations.GetValueOrDefault(ContainerLabels.Hash) ?? "";

    public int RestartCount =>
        int.TryParse(Status.Annotations.GetValueOrDefault(ContainerLabels.RestartCount), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    /// <summary>When it ended; the epoch where the runtime does not know.</summary>
    public DateTimeOffset FinishedAt => FromNanoseconds(Status.FinishedAt);

    public DateTimeOffset StartedAt => FromNanoseconds(Status.StartedAt);

    public static DateTimeOffset FromNanoseconds(long nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(Math.Max(0, nanoseconds) / 100);
}
