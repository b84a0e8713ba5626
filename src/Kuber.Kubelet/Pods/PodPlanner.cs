using Kuber.Api.Core.V1;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Probes;

namespace Kuber.Kubelet.Pods;

/// <summary>Decides, from a snapshot alone, what to do for a pod that is to run.</summary>
internal static class PodPlanner
{
    /// <summary>
    /// 1. Without a usable sandbox: everything is killed, and a sandbox made when there is anything to run in it.
    /// 2. Ephemeral containers that never ran start.
    /// 3. Init containers run one after the other; sidecars among them stay.
    /// 4. Main containers are started, restarted or killed; when none is left to run, the pod is killed.
    /// </summary>
    public static PodPlan Plan(Pod pod, PodObservation seen, IProbeResults probes)
    {
        var spec = pod.Spec;
        var newest = seen.Sandboxes.Count > 0 ? seen.Sandboxes[0] : null;
        var usable = seen.Sandboxes.Count(s => s.State == CriConstants.SandboxReady) == 1 && newest!.State == CriConstants.SandboxReady
            && (spec.HostNetwork || newest.Network is { Ip.Length: > 0 });
        if (!usable)
        {
            return PlanNewSandbox(pod, seen, newest is null ? 0 : (newest.Metadata?.Attempt ?? 0) + 1);
        }

        var kills = new List<ContainerKill>();
        var starts = new List<(Container, ContainerKind)>();
        foreach (var ephemeral in spec.EphemeralContainers)
        {
            if (seen.Latest(ephemeral.EphemeralContainerCommon.Name) is null)
            {
                starts.Add((ephemeral.AsContainer(), ContainerKind.Ephemeral));
            }
        }

        var sandboxId = newest!.Id;
        var init = PlanInit(pod, seen, probes, sandboxId, kills, starts);
        if (init == InitProgress.Failed)
        {
            return new PodPlan { KillPod = true };
        }

        if (init == InitProgress.Underway)
        {
            return new PodPlan { Kills = kills, Starts = starts };
        }

        var kept = 0;
        var mainStarts = 0;
        foreach (var container in spec.Containers)
        {
            var observed = seen.Latest(container.Name);
            if (observed is null || !observed.Running)
            {
                if (observed is null || (observed.Exited ? spec.ShouldRestart(container, ContainerKind.Main, observed.Status.ExitCode) : true))
                {
                    if (observed is { Status.State: CriConstants.ContainerUnknown or CriConstants.ContainerCreated })
                    {
                        kills.Add(new ContainerKill(observed, container, KillReason.Unknown, $"Container {container.Name} is in unknown state, try killing it before restart"));
                    }

                    starts.Add((container, ContainerKind.Main));
                    mainStarts++;
                }

                continue;
            }

            if (KillOf(container, observed, probes) is { } kill)
            {
                kills.Add(kill);
                if (kill.Reason == KillReason.SpecChanged || spec.ShouldRestart(container, ContainerKind.Main, 137))
                {
                    starts.Add((container, ContainerKind.Main));
                    mainStarts++;
                }

                continue;
            }

            kept++;
        }

        if (kept == 0 && mainStarts == 0)
        {
            return new PodPlan { KillPod = true };
        }

        return new PodPlan { Kills = kills, Starts = starts };
    }

    /// <summary>The kill of a running container that must not go on as it is; null where it may.</summary>
    private static ContainerKill? KillOf(Container container, ObservedContainer observed, IProbeResults probes)
    {
        if (observed.Hash.Length > 0 && observed.Hash != ContainerHash.Of(container))
        {
            return new ContainerKill(observed, container, KillReason.SpecChanged, $"Container {container.Name} definition changed, will be restarted");
        }

        if (probes.LivenessFailed(observed.Id))
        {
            return new ContainerKill(observed, container, KillReason.LivenessProbe, $"Container {container.Name} failed liveness probe, will be restarted");
        }

        return probes.StartupFailed(observed.Id)
            ? new ContainerKill(observed, container, KillReason.StartupProbe, $"Container {container.Name} failed startup probe, will be restarted")
            : null;
    }

    private static PodPlan PlanNewSandbox(Pod pod, PodObservation seen, int attempt)
    {
        var spec = pod.Spec;
        var starts = new List<(Container, ContainerKind)>();
        foreach (var container in spec.Containers)
        {
            var observed = seen.Latest(container.Name);
            if (observed is not { Exited: true } || spec.ShouldRestart(container, ContainerKind.Main, observed.Status.ExitCode))
            {
                starts.Add((container, ContainerKind.Main));
            }
        }

        // A pod that must not restart gets no second sandbox once its containers have run.
        if (attempt > 0 && spec.RestartPolicy == "Never" && seen.Containers.Any(c => spec.Containers.Exists(m => m.Name == c.Name)))
        {
            starts.Clear();
        }

        if (spec.InitContainers.Exists(c => !c.IsSidecar() && seen.Latest(c.Name) is { Exited: true, Status.ExitCode: not 0 } failed
            && !spec.ShouldRestart(c, ContainerKind.Init, failed.Status.ExitCode)))
        {
            starts.Clear();
        }

        if (starts.Count == 0)
        {
            return new PodPlan { KillPod = seen.AnyRunning };
        }

        var first = spec.InitContainers.IsEmpty ? starts : [(spec.InitContainers[0], ContainerKind.Init)];
        return new PodPlan { KillPod = seen.AnyRunning, CreateSandbox = true, SandboxAttempt = attempt, Starts = first };
    }

    private enum InitProgress
    {
        Underway,
        Done,
        Failed,
    }

    private static InitProgress PlanInit(
        Pod pod, PodObservation seen, IProbeResults probes, string sandboxId, List<ContainerKill> kills, List<(Container, ContainerKind)> starts)
    {
        var spec = pod.Spec;
        var initialized = spec.Containers.Exists(c => seen.Latest(c.Name, sandboxId) is not null);
        foreach (var container in spec.InitContainers)
        {
            var observed = seen.Latest(container.Name, sandboxId);
            if (container.IsSidecar())
            {
                if (observed is { Running: true })
                {
                    if (KillOf(container, observed, probes) is { } kill)
                    {
                        kills.Add(kill);
                        starts.Add((container, ContainerKind.Init));
                        if (!initialized)
                        {
                            return InitProgress.Underway;
                        }
                    }
                    else if (!initialized && !probes.Started(observed.Id, container.StartupProbe is not null))
                    {
                        return InitProgress.Underway;
                    }

                    continue;
                }

                // With all main containers ended for good, sidecars are not restarted.
                if (initialized && spec.Containers.All(c => seen.Latest(c.Name) is { Exited: true } o && !spec.ShouldRestart(c, ContainerKind.Main, o.Status.ExitCode)))
                {
                    continue;
                }

                starts.Add((container, ContainerKind.Init));
                if (!initialized)
                {
                    return InitProgress.Underway;
                }

                continue;
            }

            if (initialized)
            {
                continue;
            }

            if (observed is { Running: true })
            {
                return InitProgress.Underway;
            }

            if (observed is { Exited: true })
            {
                if (observed.Status.ExitCode == 0)
                {
                    continue;
                }

                if (!spec.ShouldRestart(container, ContainerKind.Init, observed.Status.ExitCode))
                {
                    return InitProgress.Failed;
                }
            }
            else if (observed is not null)
            {
                kills.Add(new ContainerKill(observed, container, KillReason.Unknown, $"Init container {container.Name} is in unknown state, try killing it before restart"));
            }

            starts.Add((container, ContainerKind.Init));
            return InitProgress.Underway;
        }

        return InitProgress.Done;
    }
}
