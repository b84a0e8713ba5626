using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Machinery.Errors;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;
using Microsoft.Extensions.Logging;

namespace Kuber.Scheduler;

/// <summary>Carries out decisions beside the scheduling loop, and posts back to it what came of them.</summary>
internal sealed partial class DecisionExecutor
{
    private static readonly UpdateOptions Update = new() { FieldManager = "kube-scheduler" };
    private readonly ControllerContext context;
    private readonly SchedulerCore core;
    private readonly SchedulerOptions options;
    private readonly Action<Action> post;
    private readonly ILogger logger;
    private readonly Dictionary<string, IEventRecorder> recorders = [];
    private readonly HashSet<Task> running = [];
    private int binding;

    public DecisionExecutor(ControllerContext context, EventBroadcaster events, SchedulerCore core, SchedulerOptions options, Action<Action> post)
    {
        this.context = context;
        this.core = core;
        this.options = options;
        this.post = post;
        logger = context.Loggers.CreateLogger<DecisionExecutor>();
        foreach (var name in options.SchedulerNames)
        {
            recorders[name] = events.Recorder(name);
        }
    }

    /// <summary>Whether another pod may be bound.</summary>
    public bool HasRoom => binding < options.MaxBinding;

    /// <summary>Starts to carry out a decision. Called on the loop.</summary>
    public void Execute(Decision decision, CancellationToken cancellationToken)
    {
        if (decision.Node is not null)
        {
            binding++;
            Track(BindAsync(decision, cancellationToken));
        }
        else
        {
            Track(TellUnschedulableAsync(decision, cancellationToken));
        }
    }

    /// <summary>Shows on a pod that its gates keep it waiting.</summary>
    public void TellGated(Pod pod, CancellationToken cancellationToken) =>
        Track(SetConditionAsync(pod, "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates", null, cancellationToken));

    /// <summary>Waits for what is still being carried out.</summary>
    public async Task DrainAsync()
    {
        Task[] rest;
        lock (running)
        {
            rest = [.. running];
        }

        await Task.WhenAll(rest);
    }

    private async Task BindAsync(Decision decision, CancellationToken cancellationToken)
    {
        var status = PluginStatus.Success;
        try
        {
            status = await BindWithPluginsAsync(decision, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            status = PluginStatus.Error(exception.Message);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        post(() =>
        {
            binding--;
            if (status.IsSuccess)
            {
                core.Bound(decision);
            }
            else
            {
                core.BindingFailed(decision);
            }
        });
        var pod = decision.Pod.Pod.Pod;
        if (status.IsSuccess)
        {
            recorders[decision.Profile.Name].Record(pod, EventTypes.Normal, "Scheduled", $"Successfully assigned {pod.Metadata.Namespace}/{pod.Metadata.Name} to {decision.Node}");
            foreach (var plugin in decision.Profile.PostBind)
            {
                plugin.PostBind(decision.State, decision.Pod.Pod, decision.Node!);
            }
        }
        else
        {
            recorders[decision.Profile.Name].Record(pod, EventTypes.Warning, "FailedScheduling", string.Join(", ", status.Reasons ?? []));
        }
    }

    private static async Task<PluginStatus> BindWithPluginsAsync(Decision decision, CancellationToken cancellationToken)
    {
        foreach (var plugin in decision.Profile.PreBind)
        {
            var status = await plugin.PreBindAsync(decision.State, decision.Pod.Pod, decision.Node!, cancellationToken);
            if (!status.IsSuccess)
            {
                return status;
            }
        }

        foreach (var plugin in decision.Profile.Bind)
        {
            var status = await plugin.BindAsync(decision.State, decision.Pod.Pod, decision.Node!, cancellationToken);
            if (status.Code != PluginCode.Skip)
            {
                return status;
            }
        }

        return PluginStatus.Error("no plugin has bound the pod");
    }

    private async Task TellUnschedulableAsync(Decision decision, CancellationToken cancellationToken)
    {
        var pod = decision.Pod.Pod.Pod;
        recorders[decision.Profile.Name].Record(pod, EventTypes.Warning, "FailedScheduling", decision.Message);
        await SetConditionAsync(pod, "Unschedulable", decision.Message, decision.Preemption?.NominatedNode, cancellationToken);
        foreach (var victim in decision.Preemption?.Victims ?? [])
        {
            await PreemptAsync(victim, decision, cancellationToken);
        }

        foreach (var other in decision.Preemption?.ClearedNominations ?? [])
        {
            await SetConditionAsync(other.Pod, null, "", "", cancellationToken);
        }
    }

    private async Task PreemptAsync(PodInfo victim, Decision decision, CancellationToken cancellationToken)
    {
        var pod = victim.Pod;
        try
        {
            if (pod.Metadata.DeletionTimestamp is null)
            {
                var condition = new PodCondition
                {
                    Type = "DisruptionTarget",
                    Status = "True",
                    Reason = "PreemptionByScheduler",
                    Message = $"{decision.Profile.Name}: preempting to accommodate a higher priority pod",
                    LastTransitionTime = Time.Now(context.Clock),
                };
                var live = await context.Client.GetAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, cancellationToken);
                var conditions = live.Status.Conditions.RemoveAll(c => c.Type == condition.Type).Add(condition);
                await context.Client.UpdateAsync(live with { Status = live.Status with { Conditions = conditions } }, "status", Update, cancellationToken);
            }

            await context.Client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, new() { Preconditions = new() { Uid = pod.Metadata.Uid } }, cancellationToken);
            recorders[decision.Profile.Name].Record(pod, EventTypes.Normal, "Preempted", $"Preempted by pod {decision.Pod.Pod.Uid} on node {decision.Preemption!.NominatedNode}");
        }
        catch (StatusException exception)
        {
            LogNotPreempted(logger, pod.Metadata.Namespace, pod.Metadata.Name, exception.Message);
        }
    }

    /// <param name="reason">The reason of the PodScheduled condition, or null to leave it.</param>
    /// <param name="nominated">The nominated node; null to leave it.</param>
    private async Task SetConditionAsync(Pod pod, string? reason, string message, string? nominated, CancellationToken cancellationToken)
    {
        var status = pod.Status with { NominatedNodeName = nominated ?? pod.Status.NominatedNodeName };
        if (reason is not null)
        {
            var old = status.Conditions.Find(c => c.Type == "PodScheduled");
            if (old is null || old.Status != "False" || old.Reason != reason || old.Message != message || old.ObservedGeneration != pod.Metadata.Generation)
            {
                var condition = new PodCondition
                {
                    Type = "PodScheduled",
                    Status = "False",
                    Reason = reason,
                    Message = message,
                    ObservedGeneration = pod.Metadata.Generation,
                    LastTransitionTime = old?.Status == "False" ? old.LastTransitionTime : Time.Now(context.Clock),
                };
                var index = status.Conditions.FindIndex(c => c.Type == "PodScheduled");
                status = status with { Conditions = index < 0 ? status.Conditions.Add(condition) : status.Conditions.SetItem(index, condition) };
            }
        }

        if (status == pod.Status)
        {
            return;
        }

        try
        {
            await context.Client.UpdateAsync(pod with { Status = status }, "status", Update, cancellationToken);
        }
        catch (StatusException exception)
        {
            // The pod has changed or gone; its next attempt tells again.
            LogNotTold(logger, pod.Metadata.Namespace, pod.Metadata.Name, exception.Message);
        }
    }

    private void Track(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (running)
        {
            running.Add(task);
        }

        task.ContinueWith(
            done =>
            {
                lock (running)
                {
                    running.Remove(done);
                }

                if (done.Exception is { } exception)
                {
                    LogFailed(logger, exception);
                }
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    [LoggerMessage(EventId = 3102, Level = LogLevel.Debug, Message = "pod status not written: namespace={Namespace} name={Name} error={Error}")]
    private static partial void LogNotTold(ILogger logger, string @namespace, string name, string error);

    [LoggerMessage(EventId = 3103, Level = LogLevel.Warning, Message = "pod not preempted: namespace={Namespace} name={Name} error={Error}")]
    private static partial void LogNotPreempted(ILogger logger, string @namespace, string name, string error);

    [LoggerMessage(EventId = 3104, Level = LogLevel.Error, Message = "a decision could not be carried out")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
