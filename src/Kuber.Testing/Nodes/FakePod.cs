using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Testing.Nodes;

/// <summary>A pod as a fake kubelet remembers it: its containers, moved on by the clock, and the status that follows.</summary>
internal sealed class FakePod
{
    private readonly PodScript script;
    private readonly string address;
    private readonly string hostAddress;
    private readonly DateTimeOffset bound;
    private readonly List<FakeContainer> inits = [];
    private readonly List<(FakeContainer Container, string Name)> mains = [];
    private readonly Dictionary<string, FakeContainer> byName = [];
    private readonly string restartPolicy;
    private readonly Lock gate = new();
    private DateTimeOffset? stopping;
    private bool stopped;

    public FakePod(Pod pod, PodScript script, string address, string hostAddress, DateTimeOffset now)
    {
        this.script = script;
        this.address = pod.Spec.HostNetwork ? hostAddress : address;
        this.hostAddress = hostAddress;
        bound = now;
        restartPolicy = pod.Spec.RestartPolicy.Length == 0 ? "Always" : pod.Spec.RestartPolicy;
        foreach (var container in pod.Spec.InitContainers)
        {
            var sidecar = container.RestartPolicy == "Always";
            var own = script.Containers.GetValueOrDefault(container.Name) ?? (sidecar ? ContainerScript.Serves : ContainerScript.Completes);
            var made = new FakeContainer(container, own, sidecar ? "Always" : restartPolicy == "Never" ? "Never" : "OnFailure");
            inits.Add(made);
            byName[container.Name] = made;
        }

        foreach (var container in pod.Spec.Containers)
        {
            var made = new FakeContainer(container, script.Containers.GetValueOrDefault(container.Name) ?? script.Default, restartPolicy);
            mains.Add((made, container.Name));
            byName[container.Name] = made;
        }
    }

    private FakePod(FakePod other)
    {
        (script, address, hostAddress, bound, restartPolicy) = (other.script, other.address, other.hostAddress, other.bound, other.restartPolicy);
        (stopping, stopped) = (other.stopping, other.stopped);
        foreach (var (name, container) in other.byName)
        {
            byName[name] = container.Copy();
        }

        inits = [.. other.inits.Select(i => byName[i.Name])];
        mains = [.. other.mains.Select(m => (byName[m.Name], m.Name))];
    }

    /// <summary>Whether all containers have stopped after a delete, so that the object may go.</summary>
    public bool IsStopped => stopped;

    /// <summary>Ends a container by itself at the next move.</summary>
    public void Exit(string container, int exitCode) => Change(container, c => c.ForceExit(exitCode));

    /// <summary>Makes a container ready or not, whatever its script says; null to follow the script again.</summary>
    public void SetReady(string container, bool? ready) => Change(container, c => c.ForcedReady = ready);

    /// <summary>Moves the pod on to now.</summary>
    /// <returns>When it moves next by itself, or null; and the status to show.</returns>
    public (DateTimeOffset? Due, PodStatus Status) Move(Pod pod, DateTimeOffset now)
    {
        lock (gate)
        {
            var due = Advance(pod, now);
            return (due, pod.Status.Phase is "Succeeded" or "Failed" ? pod.Status : Status(pod, now));
        }
    }

    /// <summary>The same pod at this moment, remembered apart.</summary>
    public FakePod Copy()
    {
        lock (gate)
        {
            return new(this);
        }
    }

    private DateTimeOffset? Advance(Pod pod, DateTimeOffset now)
    {
        if (script.RejectReason.Length > 0)
        {
            stopped = pod.Metadata.DeletionTimestamp is not null;
            return null;
        }

        if (pod.Metadata.DeletionTimestamp is not null)
        {
            return Stop(pod, now);
        }

        if (script.StartDelay == Timeout.InfiniteTimeSpan)
        {
            return null;
        }

        if (bound + script.StartDelay > now)
        {
            return bound + script.StartDelay;
        }

        DateTimeOffset? due = null;
        foreach (var init in inits)
        {
            Run(init, now, ref due);
            if (!Passed(init, now))
            {
                return due;
            }
        }

        foreach (var (container, _) in mains)
        {
            Run(container, now, ref due);
        }

        return due;
    }

    private PodStatus Status(Pod pod, DateTimeOffset now)
    {
        var at = Time.From(now);
        if (script.RejectReason.Length > 0)
        {
            return pod.Status with { Phase = "Failed", Reason = script.RejectReason, Message = "Pod was rejected: " + script.RejectReason, StartTime = pod.Status.StartTime ?? at };
        }

        if (script.StartDelay == Timeout.InfiniteTimeSpan && pod.Metadata.DeletionTimestamp is null)
        {
            return pod.Status;
        }

        var initialized = inits.TrueForAll(i => Passed(i, now));
        var started = byName.Values.Any(static c => c.HasStarted);
        var phase = Phase(initialized);
        var over = stopped || phase is "Succeeded" or "Failed";
        var status = pod.Status with
        {
            Phase = phase,
            StartTime = pod.Status.StartTime ?? at,
            HostIP = hostAddress,
            HostIPs = [new() { Ip = hostAddress }],
            PodIP = started ? address : pod.Status.PodIP,
            PodIPs = started ? [new() { Ip = address }] : pod.Status.PodIPs,
            QosClass = pod.Status.QosClass.Length == 0 ? PodQos.Compute(pod.Spec) : pod.Status.QosClass,
            InitContainerStatuses = inits.Select(i => i.Status(now, "PodInitializing", over)).ToApiList(),
            ContainerStatuses = mains.Select(m => m.Container.Status(now, initialized ? "ContainerCreating" : "PodInitializing", over)).ToApiList(),
            ObservedGeneration = pod.Metadata.Generation,
        };
        return FakePodConditions.Apply(status, pod, new(started && !over, initialized, Unready(now)), at);
    }

    private void Change(string container, Action<FakeContainer> change)
    {
        lock (gate)
        {
            if (byName.GetValueOrDefault(container) is { } found)
            {
                change(found);
            }
        }
    }

    private DateTimeOffset? Stop(Pod pod, DateTimeOffset now)
    {
        var grace = TimeSpan.FromSeconds(pod.Metadata.DeletionGracePeriodSeconds ?? 0);
        stopping ??= now;
        var end = stopping.Value + (script.StopDelay < grace ? script.StopDelay : grace);
        if (end > now)
        {
            return end;
        }

        foreach (var container in byName.Values)
        {
            container.Stop(now);
        }

        stopped = true;
        return null;
    }

    private static void Run(FakeContainer container, DateTimeOffset now, ref DateTimeOffset? due)
    {
        // Runs that take no time could go round for ever: a few moves in one go are enough, the rest comes with the next look.
        for (var moves = 0; moves < 4 && container.Advance(now); moves++)
        {
        }

        if (container.Due(now) is { } next && (due is null || next < due))
        {
            due = next;
        }
    }

    // An init container lets the next one start when it has ended well; a sidecar as soon as it runs.
    private static bool Passed(FakeContainer init, DateTimeOffset now) => init.IsOver ? !init.Failed : init.IsRunning && init.IsReady(now) && init.IsSidecar;

    private List<string> Unready(DateTimeOffset now) => [.. mains.Where(m => !m.Container.IsReady(now)).Select(static m => m.Name)];

    private string Phase(bool initialized)
    {
        if (inits.Exists(static i => i.IsOver && i.Failed))
        {
            return "Failed";
        }

        if (!initialized || mains.Exists(static m => !m.Container.HasStarted))
        {
            return stopped ? "Failed" : "Pending";
        }

        if (mains.Exists(m => m.Container.IsRunning || (!m.Container.IsOver && !stopped)))
        {
            return "Running";
        }

        return mains.Exists(static m => m.Container.Failed) ? "Failed" : "Succeeded";
    }
}
