using System.Diagnostics.CodeAnalysis;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client.Events;
using Kuber.Kubelet.Admission;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Volumes;
using Kuber.Machinery.Errors;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Pods;

/// <summary>
/// Brings one pod to its desired state, again and again, on one loop. Level-based: each round reads what the runtime has, and
/// decides from that and the newest pod alone, so that nothing needs to be remembered over a restart.
/// A pod's end: containers stop within the grace period, the last status is written, volumes and cgroup go, the API object goes.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Signals may come after the loop has ended; without a timer there is nothing to free.")]
internal sealed partial class PodWorker
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxRetry = TimeSpan.FromSeconds(30);
    private readonly PodWorkerServices services;
    private readonly ILogger logger;
    private readonly WorkerSignal signal = new();
    private readonly Dictionary<string, WaitReason> waits = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource running = new();
    private volatile Pod desired;
    private volatile bool gone;
    private Pod? written;
    private Task? kill;
    private long killGrace = long.MaxValue;
    private bool cleaned;
    private PodRejection? rejection;
    private string failedReason = "";
    private string failedMessage = "";
    private int failures;

    public PodWorker(Pod pod, PodWorkerServices services, ILogger logger)
    {
        desired = pod;
        this.services = services;
        this.logger = logger;
        services.Objects.Use(pod);
        if (pod.Status is { StartTime: not null, Phase: not ("Succeeded" or "Failed") })
        {
            services.Admission.Keep(pod);
        }
    }

    /// <summary>The pod as it was last seen, with the status that this worker wrote.</summary>
    public Pod Pod => written is { } mine ? desired with { Status = mine.Status } : desired;

    /// <summary>The pod is to stop, or has ended.</summary>
    public bool Terminating => gone || desired.Metadata.DeletionTimestamp is not null || rejection is not null || failedReason.Length > 0 || Pod.Status.Phase is "Succeeded" or "Failed";

    /// <summary>Takes a newer version of the pod.</summary>
    public void Update(Pod pod)
    {
        desired = pod;
        services.Objects.Use(pod);
        services.Admission.Update(pod);
        if (Terminating)
        {
            running.Cancel();
        }

        signal.Set();
    }

    /// <summary>The pod is no longer in the API.</summary>
    public void Remove(Pod last)
    {
        desired = last;
        gone = true;
        running.Cancel();
        signal.Set();
    }

    /// <summary>Something about the pod may have changed.</summary>
    public void Wake() => signal.Set();

    /// <summary>Fails the pod: its containers are stopped and its phase becomes Failed.</summary>
    public void Evict(string reason, string message)
    {
        failedMessage = message;
        failedReason = reason;
        running.Cancel();
        signal.Set();
    }

    /// <summary>Runs until the pod and everything of it is gone, or until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        while (!cancellationToken.IsCancellationRequested)
        {
            TimeSpan? next;
            try
            {
                var (done, after) = await SyncAsync(cancellationToken);
                failures = 0;
                if (done)
                {
                    return;
                }

                next = after;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (OperationCanceledException)
            {
                // The pod's end cut its start short.
                continue;
            }
            catch (Exception failure)
            {
                failures = Math.Min(failures + 1, 6);
                next = TimeSpan.FromSeconds(Math.Min(MaxRetry.TotalSeconds, Math.Pow(2, failures - 1)));
                LogFailed(logger, desired.Metadata.Namespace, desired.Metadata.Name, failure.Message, failure);
            }

            try
            {
                await signal.WaitAsync(next, services.Clock, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<(bool Done, TimeSpan? Next)> SyncAsync(CancellationToken stop)
    {
        var uid = desired.Metadata.Uid;
        var seen = await services.Observer.ObserveAsync(uid, stop);
        if (!Terminating && await services.Admission.AdmitAsync(desired, stop) is { } refused)
        {
            services.Events.Pod(desired, EventTypes.Warning, refused.Reason, refused.Message);
            rejection = refused;
        }

        CheckDeadline();
        services.Probes.Sync(Pod, seen, Terminating, stop);
        if (Terminating)
        {
            return await TerminateAsync(seen, stop);
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stop, running.Token);
        var token = linked.Token;
        await WriteStatusAsync(seen, terminated: false, token);
        if (Terminating)
        {
            return (false, TimeSpan.Zero);
        }

        services.Cgroups.Apply(desired);
        IReadOnlyDictionary<string, string> volumes;
        try
        {
            volumes = await services.Volumes.SetUpAsync(Pod, seen.IPs, token);
        }
        catch (VolumeException failure)
        {
            services.Events.Pod(desired, EventTypes.Warning, "FailedMount", failure.Message);
            return (false, Retry);
        }

        return (false, await CarryOutAsync(seen, volumes, token, stop));
    }

    /// <summary>Carries out the plan; returns when to look again.</summary>
    private async Task<TimeSpan?> CarryOutAsync(PodObservation seen, IReadOnlyDictionary<string, string> volumes, CancellationToken token, CancellationToken stop)
    {
        var pod = Pod;
        var plan = PodPlanner.Plan(pod, seen, services.Probes);
        TimeSpan? next = NextWake();
        var acted = false;
        if (plan.KillPod)
        {
            if (seen.AnyRunning)
            {
                if (plan.CreateSandbox)
                {
                    services.Events.Pod(pod, EventTypes.Normal, "SandboxChanged", "Pod sandbox changed, it will be killed and re-created.");
                }

                await services.Executor.KillPodAsync(pod, seen, PodExecutor.Grace(pod), token);
                acted = true;
            }

            if (!plan.CreateSandbox)
            {
                return acted ? TimeSpan.Zero : next;
            }
        }

        foreach (var target in plan.Kills)
        {
            await services.Executor.KillAsync(pod, target, null, token);
            acted = true;
        }

        if (plan.CreateSandbox)
        {
            if (await services.Executor.CreateSandboxAsync(pod, plan.SandboxAttempt, RuntimeHandler(pod), token) is null)
            {
                return Retry;
            }

            acted = true;
        }

        if (acted)
        {
            seen = await services.Observer.ObserveAsync(pod.Metadata.Uid, token);
        }

        if (seen.ReadySandbox is { } sandbox)
        {
            if (plan.CreateSandbox)
            {
                await WriteStatusAsync(seen, terminated: false, token);
            }

            foreach (var (container, kind) in plan.Starts)
            {
                var outcome = await services.Executor.StartAsync(pod, container, kind, seen, sandbox, volumes, token);
                if (outcome is { } failed)
                {
                    waits[container.Name] = failed.Wait;
                    next = next is { } earlier && earlier < failed.RetryAfter ? earlier : failed.RetryAfter;
                }
                else
                {
                    waits.Remove(container.Name);
                }

                acted = true;
            }
        }

        if (acted)
        {
            seen = await services.Observer.ObserveAsync(pod.Metadata.Uid, token);
            services.Probes.Sync(pod, seen, terminating: false, stop);
            await WriteStatusAsync(seen, terminated: false, token);
        }

        return next;
    }

    private async Task<(bool Done, TimeSpan? Next)> TerminateAsync(PodObservation seen, CancellationToken stop)
    {
        var pod = Pod;
        if (seen.AnyRunning)
        {
            var grace = PodExecutor.Grace(pod);
            if (kill is null || kill.IsCompleted || grace < killGrace)
            {
                killGrace = grace;
                kill = KillAsync(pod, seen, grace, stop);
            }

            if (!gone)
            {
                await WriteStatusAsync(seen, terminated: false, stop);
            }

            return (false, null);
        }

        services.Admission.Release(pod.Metadata.Uid);
        if (!gone)
        {
            await WriteStatusAsync(seen, terminated: true, stop);
        }

        if (!cleaned)
        {
            services.Probes.Remove(pod.Metadata.Uid);
            services.Volumes.TearDown(pod.Metadata.Uid);
            services.Cgroups.Remove(pod);
            services.Tokens.Forget(pod.Metadata.Uid);
            services.Executor.Forget(pod.Metadata.Uid);
            cleaned = true;
        }

        if (!gone && desired.Metadata.DeletionTimestamp is not null && !IsMirrored)
        {
            await DeleteAsync(pod, stop);
        }

        if (!gone)
        {
            return (false, null);
        }

        await services.Executor.RemoveAsync(seen, stop);
        services.Objects.Release(pod.Metadata.Uid);
        services.Volumes.Remove(pod.Metadata.Uid);
        var logs = services.Paths.PodLogs(pod.Metadata.Namespace, pod.Metadata.Name, pod.Metadata.Uid);
        if (Directory.Exists(logs))
        {
            Directory.Delete(logs, recursive: true);
        }

        return (true, null);
    }

    private bool IsMirrored => desired.Metadata.Annotations.ContainsKey(ContainerLabels.ConfigMirror);

    private async Task KillAsync(Pod pod, PodObservation seen, long grace, CancellationToken stop)
    {
        try
        {
            await services.Executor.KillPodAsync(pod, seen, grace, stop);
        }
        catch (Exception failure) when (failure is CriException or OperationCanceledException)
        {
            services.Events.Pod(pod, EventTypes.Warning, "FailedKillPod", $"error killing pod: {failure.Message}");
        }
        finally
        {
            signal.Set();
        }
    }

    private async Task DeleteAsync(Pod pod, CancellationToken stop)
    {
        try
        {
            var options = new DeleteOptions { GracePeriodSeconds = 0, Preconditions = new() { Uid = pod.Metadata.Uid } };
            await services.Client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, options, stop);
        }
        catch (StatusException failure) when (failure.Code is 404 or 409)
        {
            // Gone already, or another pod has the name by now.
        }
    }

    private void CheckDeadline()
    {
        if (failedReason.Length == 0 && desired.Spec.ActiveDeadlineSeconds is { } limit && Pod.Status.StartTime is { } start
            && Pod.Status.Phase is not ("Succeeded" or "Failed") && services.Clock.GetUtcNow() >= start.ToDateTimeOffset().AddSeconds(limit))
        {
            services.Events.Pod(desired, EventTypes.Normal, "DeadlineExceeded", "Pod was active on the node longer than the specified deadline");
            failedMessage = "Pod was active on the node longer than the specified deadline";
            failedReason = "DeadlineExceeded";
        }
    }

    /// <summary>When the pod must be looked at although nothing tells of a change: its deadline, and its tokens.</summary>
    private TimeSpan? NextWake()
    {
        var now = services.Clock.GetUtcNow();
        TimeSpan? next = null;
        if (desired.Spec.ActiveDeadlineSeconds is { } limit && Pod.Status.StartTime is { } start)
        {
            next = start.ToDateTimeOffset().AddSeconds(limit) - now;
        }

        if (services.Tokens.NextRenewal(desired.Metadata.Uid) is { } renewal && (next is null || renewal - now < next))
        {
            next = renewal - now;
        }

        return next is { } at && at < TimeSpan.FromMilliseconds(100) ? TimeSpan.FromMilliseconds(100) : next;
    }

    private static string RuntimeHandler(Pod pod) => "";

    [LoggerMessage(1, LogLevel.Warning, "pod {namespace}/{name} was not synced: {error}")]
    private static partial void LogFailed(ILogger logger, string @namespace, string name, string error, Exception exception);
}
