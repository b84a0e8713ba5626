using System.Collections.Concurrent;
using System.Globalization;
using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Errors;
using Scale = Kuber.Api.Autoscaling.V1.Scale;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>
/// Looks at an autoscaler every 15 seconds: reads the scale of its target and its metrics, takes the most replicas that any
/// metric asks for, brings that within bounds and behavior, and changes the scale.
/// </summary>
internal sealed class HorizontalPodAutoscalerReconciler : IReconciler
{
    /// <summary>The time between two looks at an autoscaler, and before the first.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(15);
    private readonly ControllerContext context;
    private readonly ILister<HorizontalPodAutoscaler> autoscalers;
    private readonly ILister<Pod> pods;
    private readonly IEventRecorder events;
    private readonly MetricReader metrics;
    private readonly ConcurrentDictionary<string, ScalingHistory> histories = [];
    private readonly ConcurrentDictionary<(string Group, string Kind), GroupVersionResource> resources = [];

    public HorizontalPodAutoscalerReconciler(ControllerContext context)
    {
        this.context = context;
        autoscalers = context.Informers.For<HorizontalPodAutoscaler>().Lister;
        pods = context.Informers.For<Pod>().Lister;
        events = context.Events.Recorder("horizontal-pod-autoscaler");
        metrics = new(context.Client, context.CustomMetrics, context.Clock);
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (autoscalers.Get(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } autoscaler)
        {
            return null;
        }

        var status = await ScaleAsync(autoscaler, cancellationToken);
        if (status != autoscaler.Status)
        {
            try
            {
                await context.Client.UpdateAsync(autoscaler with { Status = status }, "status", Writes.Update, cancellationToken);
            }
            catch (StatusException exception) when (exception.Code is 404 or 409)
            {
                // Changed or gone meanwhile: the next look is soon.
            }
        }

        return Period;
    }

    private async Task<HorizontalPodAutoscalerStatus> ScaleAsync(HorizontalPodAutoscaler autoscaler, CancellationToken cancellationToken)
    {
        var status = autoscaler.Status with { ObservedGeneration = autoscaler.Metadata.Generation };
        var conditions = new AutoscalerConditions(status.Conditions, Time.Now(context.Clock));
        var target = autoscaler.Spec.ScaleTargetRef;
        GroupVersionResource resource;
        Scale scale;
        try
        {
            resource = await ResourceAsync(target, cancellationToken) ?? throw new ScalingException($"no matches for kind \"{target.Kind}\" in group \"{GroupOf(target)}\"");
            scale = await context.Client.Dynamic.GetScaleAsync(resource, autoscaler.Metadata.Namespace, target.Name, cancellationToken);
        }
        catch (Exception exception) when (exception is StatusException or ScalingException)
        {
            events.Record(autoscaler, EventTypes.Warning, "FailedGetScale", exception.Message);
            return status with { Conditions = conditions.Set("AbleToScale", "False", "FailedGetScale", "the HPA controller was unable to get the target's current scale: " + exception.Message).List };
        }

        conditions = conditions.Set("AbleToScale", "True", "SucceededGetScale", "the HPA controller was able to get the target's current scale");
        var history = histories.GetOrAdd(autoscaler.Metadata.Uid, static _ => new());
        var (current, max, min) = (scale.Spec.Replicas, autoscaler.Spec.MaxReplicas, autoscaler.Spec.MinReplicas ?? 1);
        int desired;
        string reason;
        if (current == 0 && min != 0)
        {
            conditions = conditions.Set("ScalingActive", "False", "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
            return status with { CurrentReplicas = scale.Status.Replicas, DesiredReplicas = 0, Conditions = conditions.List };
        }

        if (current > max)
        {
            (desired, reason) = (max, "Current number of replicas above Spec.MaxReplicas");
        }
        else if (current < min)
        {
            (desired, reason) = (min, "Current number of replicas below Spec.MinReplicas");
        }
        else
        {
            try
            {
                (var readings, conditions) = await ReadAsync(autoscaler, scale, conditions, cancellationToken);
                status = status with { CurrentMetrics = readings.Select(static r => r.Status).ToApiList() };
                var leading = readings.MaxBy(static r => r.Replicas)!;
                (desired, conditions) = ScalingRules.Apply(autoscaler, current, leading.Replicas, history, conditions, context.Clock.GetUtcNow());
                reason = desired > current ? leading.Name + " above target" : "All metrics below target";
            }
            catch (ScalingException exception)
            {
                events.Record(autoscaler, EventTypes.Warning, "FailedComputeMetricsReplicas", exception.Message);
                return status with { CurrentReplicas = scale.Status.Replicas, DesiredReplicas = current, Conditions = conditions.Set("ScalingActive", "False", exception.Reason, exception.Condition).List };
            }
        }

        status = status with { CurrentReplicas = scale.Status.Replicas, DesiredReplicas = desired };
        if (desired != current)
        {
            (status, conditions) = await RescaleAsync(autoscaler, resource, scale, desired, reason, history, status, conditions, cancellationToken);
        }

        return status with { Conditions = conditions.List };
    }

    private async Task<(List<MetricReading> Readings, AutoscalerConditions Conditions)> ReadAsync(
        HorizontalPodAutoscaler autoscaler, Scale scale, AutoscalerConditions conditions, CancellationToken cancellationToken)
    {
        if (scale.Status.Selector.Length == 0)
        {
            events.Record(autoscaler, EventTypes.Warning, "SelectorRequired", "selector is required");
            throw new ScalingException("selector is required") { Reason = "InvalidSelector", Condition = "the HPA target's scale is missing a selector" };
        }

        var selector = Selector.Parse(scale.Status.Selector);
        var members = pods.List(autoscaler.Metadata.Namespace).Where(p => selector.Matches(p.Metadata.Labels)).ToList();
        var readings = new List<MetricReading>();
        var failures = new List<(string Reason, string Message)>();
        foreach (var metric in autoscaler.Spec.Metrics.ToArray())
        {
            try
            {
                if (members.Count == 0)
                {
                    throw new ScalingException("no pods returned by selector while calculating replica count");
                }

                readings.Add(await metrics.ReadAsync(autoscaler, scale, members, metric, cancellationToken));
            }
            catch (ScalingException exception)
            {
                var reason = $"FailedGet{metric.Type}Metric";
                events.Record(autoscaler, EventTypes.Warning, reason, exception.Message);
                failures.Add((reason, exception.Message));
            }
        }

        // With a metric unknown the others may make it larger, never smaller.
        if (readings.Count == 0 || (failures.Count > 0 && readings.Max(static r => r.Replicas) < scale.Spec.Replicas))
        {
            var (reason, message) = failures[0];
            throw new ScalingException(string.Create(CultureInfo.InvariantCulture, $"invalid metrics ({failures.Count} invalid out of {autoscaler.Spec.Metrics.Count}), first error is: {message}"))
            {
                Reason = reason,
                Condition = "the HPA was unable to compute the replica count: " + message,
            };
        }

        var leading = readings.MaxBy(static r => r.Replicas)!;
        return (readings, conditions.Set("ScalingActive", "True", "ValidMetricFound", "the HPA was able to successfully calculate a replica count from " + leading.Name));
    }

    private async Task<(HorizontalPodAutoscalerStatus Status, AutoscalerConditions Conditions)> RescaleAsync(
        HorizontalPodAutoscaler autoscaler,
        GroupVersionResource resource,
        Scale scale,
        int desired,
        string reason,
        ScalingHistory history,
        HorizontalPodAutoscalerStatus status,
        AutoscalerConditions conditions,
        CancellationToken cancellationToken)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"New size: {desired}; reason: {reason}");
        try
        {
            await context.Client.Dynamic.UpdateScaleAsync(resource, scale with { Spec = scale.Spec with { Replicas = desired } }, Writes.Update, cancellationToken);
        }
        catch (StatusException exception)
        {
            events.Record(autoscaler, EventTypes.Warning, "FailedRescale", $"{text}; error: {exception.Message}");
            return (status with { DesiredReplicas = scale.Spec.Replicas }, conditions.Set("AbleToScale", "False", "FailedUpdateScale", "the HPA controller was unable to update the target scale: " + exception.Message));
        }

        events.Record(autoscaler, EventTypes.Normal, "SuccessfulRescale", text);
        history.Changed(desired - scale.Spec.Replicas, ScalingRules.LongestPeriod(autoscaler), context.Clock.GetUtcNow());
        return (
            status with { LastScaleTime = Time.Now(context.Clock) },
            conditions.Set("AbleToScale", "True", "SucceededRescale", string.Create(CultureInfo.InvariantCulture, $"the HPA controller was able to update the target scale to {desired}")));
    }

    // The resource of a kind does not change while it is served; a kind that was not found is asked for again.
    private async Task<GroupVersionResource?> ResourceAsync(CrossVersionObjectReference target, CancellationToken cancellationToken)
    {
        var key = (GroupOf(target), target.Kind);
        if (resources.TryGetValue(key, out var known))
        {
            return known;
        }

        var found = (await context.Client.Dynamic.DiscoverAsync(cancellationToken)).FirstOrDefault(r => r.Kind == target.Kind && r.Resource.Group == key.Item1)?.Resource;
        if (found is not null)
        {
            resources[key] = found;
        }

        return found;
    }

    private static string GroupOf(CrossVersionObjectReference target)
    {
        var slash = target.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : target.ApiVersion[..slash];
    }
}
