using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Pods;

namespace Kuber.Kubelet.Probes;

/// <summary>
/// Runs the probes of all running containers, one loop for each, and keeps their results. Liveness and readiness wait for the
/// startup probe. After a failed liveness or startup probe that probe rests until the container has been replaced.
/// </summary>
internal sealed class ProbeManager(Prober prober, PodEvents events, TimeProvider clock) : IProbeResults
{
    private readonly ConcurrentDictionary<(string ContainerId, ProbeKind Kind), ProbeState> states = new();

    private sealed class ProbeState(CancellationTokenSource cancel)
    {
        public CancellationTokenSource Cancel => cancel;

        /// <summary>The result after thresholds; null before the first.</summary>
        public volatile object? Result;

        public required string PodUid { get; init; }
    }

    /// <summary>Called with the uid of a pod whose results changed.</summary>
    public Action<string> Changed { get; set; } = static _ => { };

    /// <inheritdoc/>
    public bool LivenessFailed(string containerId) => Of(containerId, ProbeKind.Liveness) == false;

    /// <inheritdoc/>
    public bool StartupFailed(string containerId) => Of(containerId, ProbeKind.Startup) == false;

    /// <inheritdoc/>
    public bool Started(string containerId, bool hasStartupProbe) => !hasStartupProbe || Of(containerId, ProbeKind.Startup) == true;

    /// <inheritdoc/>
    public bool Ready(string containerId, bool hasReadinessProbe) => !hasReadinessProbe || Of(containerId, ProbeKind.Readiness) == true;

    /// <summary>Starts the probes of containers that run, and ends those of containers that do not.</summary>
    public void Sync(Pod pod, PodObservation seen, bool terminating, CancellationToken stop)
    {
        var uid = pod.Metadata.Uid;
        var running = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (container, kind) in pod.Spec.All())
        {
            if (kind == ContainerKind.Ephemeral || (kind == ContainerKind.Init && !container.IsSidecar())
                || seen.Latest(container.Name) is not { Running: true } observed)
            {
                continue;
            }

            running.Add(observed.Id);
            Start(pod, container, observed, ProbeKind.Startup, terminating ? null : container.StartupProbe, seen, stop);
            Start(pod, container, observed, ProbeKind.Liveness, terminating ? null : container.LivenessProbe, seen, stop);
            Start(pod, container, observed, ProbeKind.Readiness, container.ReadinessProbe, seen, stop);
        }

        foreach (var (key, state) in states)
        {
            if (state.PodUid == uid && (!running.Contains(key.ContainerId) || (terminating && key.Kind != ProbeKind.Readiness)) && states.TryRemove(key, out _))
            {
                state.Cancel.Cancel();
            }
        }
    }

    /// <summary>Ends the probes of a pod.</summary>
    public void Remove(string podUid)
    {
        foreach (var (key, state) in states)
        {
            if (state.PodUid == podUid && states.TryRemove(key, out _))
            {
                state.Cancel.Cancel();
            }
        }
    }

    private bool? Of(string containerId, ProbeKind kind) => states.TryGetValue((containerId, kind), out var state) ? (bool?)state.Result : null;

    private void Start(Pod pod, Container container, ObservedContainer observed, ProbeKind kind, Probe? probe, PodObservation seen, CancellationToken stop)
    {
        if (probe is null || states.ContainsKey((observed.Id, kind)))
        {
            return;
        }

        var ip = pod.Spec.HostNetwork ? (pod.Status.HostIP.Length > 0 ? pod.Status.HostIP : "127.0.0.1") : seen.IPs.Count > 0 ? seen.IPs[0] : "";
        var state = new ProbeState(CancellationTokenSource.CreateLinkedTokenSource(stop)) { PodUid = pod.Metadata.Uid };
        if (states.TryAdd((observed.Id, kind), state))
        {
            _ = RunAsync(pod, container, observed, kind, probe, ip, state);
        }
    }

    private async Task RunAsync(Pod pod, Container container, ObservedContainer observed, ProbeKind kind, Probe probe, string ip, ProbeState state)
    {
        var token = state.Cancel.Token;
        try
        {
            await Task.Yield();
            var due = observed.StartedAt + TimeSpan.FromSeconds(probe.InitialDelaySeconds);
            var wait = due - clock.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, token);
            }

            var period = TimeSpan.FromSeconds(Math.Max(1, probe.PeriodSeconds == 0 ? 10 : probe.PeriodSeconds));
            var timeout = TimeSpan.FromSeconds(Math.Max(1, probe.TimeoutSeconds));
            var same = 0;
            bool? last = null;
            while (!token.IsCancellationRequested)
            {
                if (kind != ProbeKind.Startup && !Started(observed.Id, container.StartupProbe is not null))
                {
                    await Task.Delay(period < OneSecond ? period : OneSecond, clock, token);
                    continue;
                }

                var outcome = await prober.ProbeAsync(probe.Handler, container, observed.Id, ip, timeout, token);
                same = outcome.Success == last ? same + 1 : 1;
                last = outcome.Success;
                if (!outcome.Success && !token.IsCancellationRequested)
                {
                    events.Container(pod, container.Name, EventTypes.Warning, "Unhealthy", $"{kind} probe failed: {outcome.Output}");
                }

                var threshold = outcome.Success ? Math.Max(1, probe.SuccessThreshold) : Math.Max(1, probe.FailureThreshold == 0 ? 3 : probe.FailureThreshold);
                if (same >= threshold && (bool?)state.Result != outcome.Success)
                {
                    state.Result = outcome.Success;
                    Changed(pod.Metadata.Uid);
                    if (kind == ProbeKind.Startup || (kind == ProbeKind.Liveness && !outcome.Success))
                    {
                        return;
                    }
                }

                await Task.Delay(period, clock, token);
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The container went, or the kubelet stops.
        }
    }

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
}
