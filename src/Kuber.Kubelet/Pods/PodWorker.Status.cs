using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Pods;

/// <content>What is told of the pod.</content>
internal sealed partial class PodWorker
{
    private async Task WriteStatusAsync(PodObservation seen, bool terminated, CancellationToken cancellationToken)
    {
        var pod = Pod;
        if (IsRefused(pod))
        {
            await WriteRefusalAsync(pod, cancellationToken);
            return;
        }

        var node = services.Node();
        var context = new StatusContext
        {
            Now = Time.Now(services.Clock),
            RuntimeName = node.RuntimeName,
            HostIPs = node.IPs,
            Terminating = Terminating,
            Terminated = terminated,
            FailedReason = failedReason,
            FailedMessage = failedMessage,
            TerminationMessage = (container, observed) => services.Messages.Read(pod, container, observed),
        };
        foreach (var name in waits.Keys.ToList())
        {
            if (seen.Latest(name) is { Running: true })
            {
                waits.Remove(name);
            }
        }

        var status = PodStatusBuilder.Build(pod, seen, services.Probes, waits, context);
        if (!seen.AnyRunning && status.Phase is "Succeeded" or "Failed")
        {
            services.Admission.Release(pod.Metadata.Uid);
        }

        await WriteStatusAsync(status, cancellationToken);
    }

    private async Task WriteStatusAsync(PodStatus status, CancellationToken cancellationToken)
    {
        var newest = written is { } mine && Newer(mine, desired) ? mine : desired;
        var result = await services.Statuses.WriteAsync(newest, status, cancellationToken);
        written = result ?? desired with { Status = status };
    }

    // Nothing of a pod that was refused was ever started; after a restart its status tells so.
    private bool IsRefused(Pod pod) => rejection is not null || pod.Status is { Phase: "Failed", StartTime: null };

    private async Task WriteRefusalAsync(Pod pod, CancellationToken cancellationToken)
    {
        if (rejection is { } refused)
        {
            var status = pod.Status with { Phase = "Failed", Reason = refused.Reason, Message = "Pod was rejected: " + refused.Message, ObservedGeneration = pod.Metadata.Generation };
            await WriteStatusAsync(status with { QosClass = status.QosClass.Length > 0 ? status.QosClass : PodQos.Compute(pod.Spec) }, cancellationToken);
        }
    }

    private static bool Newer(Pod left, Pod right) =>
        long.TryParse(left.Metadata.ResourceVersion, out var a) && long.TryParse(right.Metadata.ResourceVersion, out var b) && a > b;
}
