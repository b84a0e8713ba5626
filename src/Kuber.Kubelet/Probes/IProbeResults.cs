namespace Kuber.Kubelet.Probes;

/// <summary>The latest results of the probes, by container id.</summary>
internal interface IProbeResults
{
    /// <summary>The liveness probe has failed as often as its threshold says.</summary>
    bool LivenessFailed(string containerId);

    /// <summary>The startup probe has failed as often as its threshold says.</summary>
    bool StartupFailed(string containerId);

    /// <summary>Whether the container has started: it has no startup probe, or that has succeeded.</summary>
    bool Started(string containerId, bool hasStartupProbe);

    /// <summary>Whether the container is ready: it has no readiness probe, or that has succeeded last.</summary>
    bool Ready(string containerId, bool hasReadinessProbe);
}
