using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Probes;

namespace Kuber.Kubelet.Pods;

/// <summary>Makes a pod's status from what the runtime shows. Pure: a snapshot in, a status out.</summary>
internal static class PodStatusBuilder
{
    /// <summary>The reason of a container that has not been made yet.</summary>
    public const string ContainerCreating = "ContainerCreating";

    /// <summary>The reason of a container that waits for init containers.</summary>
    public const string PodInitializing = "PodInitializing";

    /// <summary>Builds the status.</summary>
    /// <param name="pod">The pod; its present status is where conditions of others and fixed times come from.</param>
    /// <param name="seen">What the runtime has.</param>
    /// <param name="probes">Results of the probes.</param>
    /// <param name="waits">Why containers wait, by name.</param>
    /// <param name="context">The node's part.</param>
    public static PodStatus Build(Pod pod, PodObservation seen, IProbeResults probes, IReadOnlyDictionary<string, WaitReason> waits, StatusContext context)
    {
        var spec = pod.Spec;
        var old = pod.Status;
        var hasInit = !spec.InitContainers.IsEmpty;
        var initStatuses = ApiList.ToApiList(spec.InitContainers.Select(c =>
            Container(pod, c, ContainerKind.Init, seen, probes, waits, old.InitContainerStatuses, PodInitializing, context)));
        var mainStatuses = ApiList.ToApiList(spec.Containers.Select(c =>
            Container(pod, c, ContainerKind.Main, seen, probes, waits, old.ContainerStatuses, hasInit ? PodInitializing : ContainerCreating, context)));
        var ephemeralStatuses = ApiList.ToApiList(spec.EphemeralContainers.Select(c =>
            Container(pod, c.AsContainer(), ContainerKind.Ephemeral, seen, probes, waits, old.EphemeralContainerStatuses, ContainerCreating, context)));

        var phase = old.Phase is "Succeeded" or "Failed" ? old.Phase : PhaseOf(pod, initStatuses, mainStatuses);
        if (context.FailedReason.Length > 0)
        {
            phase = "Failed";
        }
        else if (context.Terminated && phase is not ("Succeeded" or "Failed"))
        {
            phase = mainStatuses.All(s => s.State.Terminated is { ExitCode: 0 }) && !mainStatuses.IsEmpty ? "Succeeded" : "Failed";
        }

        var ips = spec.HostNetwork ? context.HostIPs : seen.IPs;
        if (ips.Count == 0)
        {
            // The address stays in the status after the sandbox is gone.
            ips = [.. old.PodIPs.Select(ip => ip.Ip)];
        }

        if (spec.HostNetwork && seen.Sandboxes.Count == 0 && old.PodIP.Length == 0)
        {
            ips = [];
        }

        var status = old with
        {
            ObservedGeneration = pod.Metadata.Generation,
            Phase = phase,
            Reason = context.FailedReason.Length > 0 ? context.FailedReason : old.Reason,
            Message = context.FailedReason.Length > 0 ? context.FailedMessage : old.Message,
            HostIP = context.HostIPs.Count > 0 ? context.HostIPs[0] : "",
            HostIPs = ApiList.ToApiList(context.HostIPs.Select(ip => new HostIP { Ip = ip })),
            PodIP = ips.Count > 0 ? ips[0] : "",
            PodIPs = ApiList.ToApiList(ips.Select(ip => new PodIP { Ip = ip })),
            StartTime = old.StartTime ?? context.Now,
            InitContainerStatuses = initStatuses,
            ContainerStatuses = mainStatuses,
            EphemeralContainerStatuses = ephemeralStatuses,
            QosClass = old.QosClass.Length > 0 ? old.QosClass : PodQos.Compute(spec),
        };
        return status with { Conditions = PodConditions.Build(pod, status, seen, context) };
    }

    private static ContainerStatus Container(
        Pod pod, Container container, ContainerKind kind, PodObservation seen, IProbeResults probes,
        IReadOnlyDictionary<string, WaitReason> waits, ApiList<ContainerStatus> oldStatuses, string defaultWait, StatusContext context)
    {
        var old = oldStatuses.Find(s => s.Name == container.Name);
        var observed = seen.Latest(container.Name);
        var waiting = new ContainerState { Waiting = new ContainerStateWaiting { Reason = defaultWait } };
        if (kind == ContainerKind.Init && !seen.Containers.Any())
        {
            waiting = new ContainerState { Waiting = new ContainerStateWaiting { Reason = PodInitializing } };
        }

        if (observed is null)
        {
            return WithoutContainer(pod, container, kind, old, waiting, waits, context);
        }

        var state = StateOf(container, observed, waiting, context);
        var last = ContainerState.Empty;
        if (seen.Previous(container.Name) is { Exited: true } previous)
        {
            last = StateOf(container, previous, waiting, context);
        }
        else if (old?.LastState.Terminated is { } remembered && remembered.ContainerID != IdOf(observed, context))
        {
            last = new ContainerState { Terminated = remembered };
        }
        else if (old?.State.Terminated is { } ended && ended.ContainerID.Length > 0 && ended.ContainerID != IdOf(observed, context))
        {
            last = new ContainerState { Terminated = ended };
        }

        if (state.Terminated is not null && !context.Terminating && waits.TryGetValue(container.Name, out var wait)
            && (kind == ContainerKind.Ephemeral || pod.Spec.ShouldRestart(container, kind, observed.Status.ExitCode) || wait.Always))
        {
            last = state;
            state = new ContainerState { Waiting = new ContainerStateWaiting { Reason = wait.Reason, Message = wait.Message } };
        }

        var running = state.Running is not null;
        var started = running && (kind == ContainerKind.Ephemeral || probes.Started(observed.Id, container.StartupProbe is not null));
        var ready = kind switch
        {
            ContainerKind.Init when !container.IsSidecar() => state.Terminated is { ExitCode: 0 },
            ContainerKind.Ephemeral => false,
            _ => started && probes.Ready(observed.Id, container.ReadinessProbe is not null),
        };
        return new ContainerStatus
        {
            Name = container.Name,
            State = state,
            LastState = last,
            Ready = ready,
            RestartCount = observed.RestartCount,
            Image = observed.Status.Image is { Image.Length: > 0 } image && !image.Image.StartsWith("sha256:", StringComparison.Ordinal) ? image.Image : container.Image,
            ImageID = observed.Status.ImageRef,
            ContainerID = IdOf(observed, context),
            Started = kind == ContainerKind.Ephemeral ? null : started,
            AllocatedResources = state.Running is not null && kind == ContainerKind.Main ? container.Resources.Requests : default,
            Resources = state.Running is not null && !(container.Resources.Requests.IsEmpty && container.Resources.Limits.IsEmpty) ? container.Resources : state.Running is not null ? ResourceRequirements.Empty : null,
            VolumeMounts = ApiList.ToApiList(container.VolumeMounts.Select(m => new VolumeMountStatus
            {
                Name = m.Name,
                MountPath = m.MountPath,
                ReadOnly = m.ReadOnly,
                RecursiveReadOnly = m.ReadOnly ? "Disabled" : null,
            })),
            User = context.UserOf(observed.Id),
        };
    }

    private static ContainerStatus WithoutContainer(
        Pod pod, Container container, ContainerKind kind, ContainerStatus? old, ContainerState waiting, IReadOnlyDictionary<string, WaitReason> waits, StatusContext context)
    {
        var state = waiting;
        var last = old?.LastState ?? ContainerState.Empty;
        var ready = false;
        if (old?.State.Terminated is not null)
        {
            // The container was collected; its end stays known.
            state = old.State;
            ready = kind == ContainerKind.Init && old.State.Terminated.ExitCode == 0;
        }
        else if (old?.State.Running is { } was)
        {
            var lost = new ContainerStateTerminated
            {
                ExitCode = 137,
                Reason = "ContainerStatusUnknown",
                Message = "The container could not be located when the pod was terminated",
                StartedAt = was.StartedAt,
                ContainerID = old.ContainerID,
            };
            if (context.Terminating || pod.Spec.RestartPolicy == "Never")
            {
                state = new ContainerState { Terminated = lost };
            }
            else
            {
                last = new ContainerState { Terminated = lost with { Message = "The container could not be located when the pod was deleted.  The container used to be Running" } };
            }
        }

        if (state.Terminated is null && waits.TryGetValue(container.Name, out var wait))
        {
            state = new ContainerState { Waiting = new ContainerStateWaiting { Reason = wait.Reason, Message = wait.Message } };
        }

        return new ContainerStatus
        {
            Name = container.Name,
            State = state,
            LastState = last,
            Ready = ready,
            RestartCount = old?.RestartCount ?? 0,
            Image = container.Image,
            ImageID = old?.ImageID ?? "",
            ContainerID = old?.ContainerID ?? "",
            Started = kind == ContainerKind.Ephemeral ? null : false,
        };
    }

    private static string IdOf(ObservedContainer observed, StatusContext context) => $"{context.RuntimeName}://{observed.Id}";

    private static ContainerState StateOf(Container container, ObservedContainer observed, ContainerState waiting, StatusContext context)
    {
        var status = observed.Status;
        switch (status.State)
        {
            case CriConstants.ContainerRunning:
                return new ContainerState { Running = new ContainerStateRunning { StartedAt = Time.From(observed.StartedAt) } };
            case CriConstants.ContainerExited:
            case CriConstants.ContainerUnknown:
                var reason = status.Reason;
                if (reason.Length == 0)
                {
                    reason = status.ExitCode == 0 ? "Completed" : "Error";
                }

                return new ContainerState
                {
                    Terminated = new ContainerStateTerminated
                    {
                        ExitCode = status.ExitCode,
                        Reason = reason,
                        Message = context.TerminationMessage(container, observed),
                        StartedAt = status.StartedAt > 0 ? Time.From(observed.StartedAt) : null,
                        FinishedAt = status.FinishedAt > 0 ? Time.From(observed.FinishedAt) : null,
                        ContainerID = IdOf(observed, context),
                    },
                };
            default:
                return waiting;
        }
    }

    /// <summary>The phase by the states of the containers.</summary>
    public static string PhaseOf(Pod pod, ApiList<ContainerStatus> init, ApiList<ContainerStatus> main)
    {
        var spec = pod.Spec;
        bool pending = false, failedInit = false;
        foreach (var container in spec.InitContainers)
        {
            var status = init.Find(s => s.Name == container.Name);
            if (container.IsSidecar())
            {
                pending |= status is not { Started: true } && status?.State.Terminated is null && status?.LastState.Terminated is null;
                continue;
            }

            if (status?.State.Terminated is { } ended)
            {
                failedInit |= ended.ExitCode != 0;
                pending |= ended.ExitCode != 0;
            }
            else
            {
                var lastEnded = status?.LastState.Terminated;
                failedInit |= lastEnded is { ExitCode: not 0 };
                pending = true;
            }
        }

        int unknown = 0, running = 0, waiting = 0, stopped = 0, succeeded = 0;
        var restartable = false;
        foreach (var container in spec.Containers)
        {
            var status = main.Find(s => s.Name == container.Name);
            if (status is null)
            {
                unknown++;
            }
            else if (status.State.Running is not null)
            {
                running++;
            }
            else if ((status.State.Terminated ?? (status.State.Waiting is not null ? status.LastState.Terminated : null)) is { } ended)
            {
                stopped++;
                succeeded += ended.ExitCode == 0 ? 1 : 0;
                restartable |= spec.ShouldRestart(container, ContainerKind.Main, ended.ExitCode);
            }
            else
            {
                waiting++;
            }
        }

        if (failedInit && spec.InitContainers.Exists(c => !c.IsSidecar() && init.Find(s => s.Name == c.Name)?.State.Terminated is { ExitCode: not 0 } e
            && !spec.ShouldRestart(c, ContainerKind.Init, e.ExitCode)))
        {
            return "Failed";
        }

        if (pending && running + stopped == 0)
        {
            return "Pending";
        }

        if (waiting > 0)
        {
            return "Pending";
        }

        if (running > 0 && unknown == 0)
        {
            return "Running";
        }

        if (running == 0 && stopped > 0 && unknown == 0)
        {
            return restartable ? "Running" : stopped == succeeded ? "Succeeded" : "Failed";
        }

        return "Pending";
    }
}
