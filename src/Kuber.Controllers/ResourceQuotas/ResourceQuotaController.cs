using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Quotas;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.Controllers.ResourceQuotas;

/// <summary>
/// Adds up what each namespace uses of its quotas. The API server charges what it creates; here is reckoned anew where
/// something went, where the quota itself changed, and a little after every charge, since a charge may have met a reckoning.
/// </summary>
internal static class ResourceQuotaController
{
    public static readonly ControllerDescriptor Descriptor = new("resourcequota-controller", RunAsync);

    private static readonly TimeSpan AfterCharge = TimeSpan.FromSeconds(5);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        var quotas = context.Informers.For<ResourceQuota>().Lister;
        await using var counts = new ObjectCounts(context, cancellationToken);
        using var host = new ReconcilerHost(Descriptor.Name, new ResourceQuotaReconciler(context, counts), context);
        counts.Gone = (evaluator, ns) => AddQuotas(quotas, host.Queue, evaluator, ns);
        host.Watch<ResourceQuota>(static (change, queue) => AddQuota(change, queue))
            .Watch<Pod>((change, queue) => OnChange(quotas, queue, change, QuotaEvaluators.Pods, static (a, b) => IsOver(a) != IsOver(b)))
            .Watch<Service>((change, queue) => OnChange(quotas, queue, change, QuotaEvaluators.Services, static (a, b) => a.Spec.Type != b.Spec.Type || a.Spec.Ports != b.Spec.Ports))
            .Watch<PersistentVolumeClaim>((change, queue) => OnChange(quotas, queue, change, QuotaEvaluators.VolumeClaims, static (a, b) => a.Spec != b.Spec || a.Status != b.Status))
            .Watch<ResourceClaim>((change, queue) => OnChange(quotas, queue, change, QuotaEvaluators.ResourceClaims, static (_, _) => false))
            .Watch<CustomResourceDefinition>((change, queue) =>
            {
                var names = (change.New ?? change.Old!).Spec;
                if (change.New is null)
                {
                    counts.Forget(names.Group, names.Names.Plural);
                }

                var evaluator = QuotaEvaluators.For(names.Group, names.Names.Plural);
                foreach (var quota in quotas.List().Where(q => q.Spec.Hard.Keys.Any(evaluator.Counts)))
                {
                    queue.Add(new(quota.Metadata.Namespace, quota.Metadata.Name));
                }
            });
        await host.RunAsync(cancellationToken);
    }

    private static void AddQuota(InformerEvent<ResourceQuota> change, WorkQueue<ObjectKey> queue)
    {
        if (change.New is not { } quota)
        {
            return;
        }

        var key = new ObjectKey(quota.Metadata.Namespace, quota.Metadata.Name);
        if (change.Old is null || change.Old.Spec != quota.Spec || quota.Status.Hard != quota.Spec.Hard)
        {
            queue.Add(key);
        }
        else
        {
            queue.AddAfter(key, AfterCharge);
        }
    }

    private static void OnChange<T>(ILister<ResourceQuota> quotas, WorkQueue<ObjectKey> queue, InformerEvent<T> change, QuotaEvaluator evaluator, Func<T, T, bool> matters)
        where T : class, Api.Runtime.IApiObject
    {
        if (change.Old is { } old && (change.New is null || matters(old, change.New)))
        {
            AddQuotas(quotas, queue, evaluator, old.Metadata.Namespace);
        }
    }

    private static void AddQuotas(ILister<ResourceQuota> quotas, WorkQueue<ObjectKey> queue, QuotaEvaluator evaluator, string ns)
    {
        foreach (var quota in quotas.List(ns))
        {
            if (quota.Spec.Hard.Keys.Any(evaluator.Counts))
            {
                queue.Add(new(ns, quota.Metadata.Name));
            }
        }
    }

    private static bool IsOver(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed";
}
