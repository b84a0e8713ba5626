namespace Kuber.Kubelet.EndToEnd;

/// <summary>A cluster whose kubelet keeps house often, and has little room.</summary>
public sealed class HousekeepingCluster : StreamCluster
{
    public HousekeepingCluster(ContainerdFixture containerd)
        : base(containerd) => Configure = o => o with
        {
            ContainerLogMaxBytes = 20_000,
            ContainerLogMaxFiles = 4,
            ContainerLogMonitorInterval = TimeSpan.FromMilliseconds(100),
            ContainerGcInterval = TimeSpan.FromMilliseconds(200),
        };
}
