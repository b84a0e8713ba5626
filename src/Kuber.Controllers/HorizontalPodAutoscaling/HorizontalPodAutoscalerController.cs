using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>Runs the reconciler of autoscalers.</summary>
internal static class HorizontalPodAutoscalerController
{
    public static readonly ControllerDescriptor Descriptor = new("horizontal-pod-autoscaler-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new HorizontalPodAutoscalerReconciler(context), context);
        host.Needs<Pod>().Watch<HorizontalPodAutoscaler>((change, queue) =>
        {
            // The first look is a period away, as upstream has it, so that a target has pods and metrics by then. What this
            // controller writes itself does not call for another look before the time.
            if (change.Old is null || change.New is null || change.Old.Spec != change.New.Spec)
            {
                var autoscaler = change.New ?? change.Old!;
                queue.AddAfter(new(autoscaler.Metadata.Namespace, autoscaler.Metadata.Name), HorizontalPodAutoscalerReconciler.Period);
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
