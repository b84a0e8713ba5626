using System.Globalization;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The state of a pod in a few words, as tables show it.</summary>
/// <param name="Ready">Ready containers of all, such as <c>1/2</c>.</param>
/// <param name="Reason">The state in a word, such as <c>Running</c>, <c>Init:0/1</c> or <c>CrashLoopBackOff</c>.</param>
/// <param name="Restarts">How often containers were restarted.</param>
/// <param name="LastRestart">When a container last ended before a restart.</param>
public sealed record PodSummary(string Ready, string Reason, int Restarts, Time? LastRestart)
{
    /// <summary>Sums up a pod.</summary>
    public static PodSummary Of(Pod pod)
    {
        var (spec, status) = (pod.Spec, pod.Status);
        var reason = status.Reason.Length > 0 ? status.Reason : status.Phase;
        var scheduled = status.Conditions.Find(static c => c.Type == "PodScheduled");
        if (scheduled is { Reason: "SchedulingGated" })
        {
            reason = "SchedulingGated";
        }

        var total = spec.Containers.Count;
        var ready = 0;
        var restarts = 0;
        var restartableRestarts = 0;
        Time? last = null;
        Time? lastRestartable = null;
        var initializing = false;
        for (var i = 0; i < status.InitContainerStatuses.Count; i++)
        {
            var container = status.InitContainerStatuses[i];
            var declared = spec.InitContainers.Find(c => c.Name == container.Name);
            var restartable = declared?.RestartPolicy == "Always";
            restarts += container.RestartCount;
            last = Later(last, container.LastState.Terminated?.FinishedAt);
            if (restartable)
            {
                total++;
                restartableRestarts += container.RestartCount;
                lastRestartable = Later(lastRestartable, container.LastState.Terminated?.FinishedAt);
            }

            if (initializing || container.State.Terminated is { ExitCode: 0 })
            {
                continue;
            }

            if (restartable && container.Started == true)
            {
                ready += container.Ready ? 1 : 0;
                continue;
            }

            reason = InitReason(container, i, spec.InitContainers.Count);
            initializing = true;
        }

        for (var i = 0; !initializing && i < spec.InitContainers.Count && status.InitContainerStatuses.Count == 0; i++)
        {
            total += spec.InitContainers[i].RestartPolicy == "Always" ? 1 : 0;
        }

        if (!initializing || IsInitialized(status))
        {
            restarts = restartableRestarts;
            last = lastRestartable;
            var running = false;
            for (var i = status.ContainerStatuses.Count - 1; i >= 0; i--)
            {
                var container = status.ContainerStatuses[i];
                restarts += container.RestartCount;
                last = Later(last, container.LastState.Terminated?.FinishedAt);
                reason = ContainerReason(container) ?? reason;
                if (container.Ready && container.State.Running is not null)
                {
                    running = true;
                    ready++;
                }
            }

            if (reason == "Completed" && running)
            {
                reason = status.Conditions.Exists(static c => c.Type == "Ready" && c.Status == "True") ? "Running" : "NotReady";
            }
        }

        if (pod.Metadata.DeletionTimestamp is not null && status.Reason == "NodeLost")
        {
            reason = "Unknown";
        }
        else if (pod.Metadata.DeletionTimestamp is not null && status.Phase is not ("Failed" or "Succeeded"))
        {
            reason = "Terminating";
        }

        return new(string.Create(CultureInfo.InvariantCulture, $"{ready}/{total}"), reason, restarts, last);
    }

    private static bool IsInitialized(PodStatus status) => status.Conditions.Exists(static c => c.Type == "Initialized" && c.Status == "True");

    private static Time? Later(Time? left, Time? right) => left is null || right > left ? right ?? left : left;

    private static string InitReason(ContainerStatus container, int index, int count) => container.State switch
    {
        { Terminated: { } ended } => "Init:" + (ended.Reason.Length > 0 ? ended.Reason : EndText(ended)),
        { Waiting: { Reason: { Length: > 0 } reason } } when reason != "PodInitializing" => "Init:" + reason,
        _ => string.Create(CultureInfo.InvariantCulture, $"Init:{index}/{count}"),
    };

    private static string? ContainerReason(ContainerStatus container) => container.State switch
    {
        { Waiting: { Reason: { Length: > 0 } reason } } => reason,
        { Terminated: { Reason: { Length: > 0 } reason } } => reason,
        { Terminated: { } ended } => EndText(ended),
        _ => null,
    };

    private static string EndText(ContainerStateTerminated ended) => ended.Signal != 0
        ? string.Create(CultureInfo.InvariantCulture, $"Signal:{ended.Signal}")
        : string.Create(CultureInfo.InvariantCulture, $"ExitCode:{ended.ExitCode}");
}
