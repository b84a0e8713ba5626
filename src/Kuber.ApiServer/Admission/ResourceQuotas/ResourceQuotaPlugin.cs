using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Quotas;

namespace Kuber.ApiServer.Admission.ResourceQuotas;

/// <summary>
/// Holds what is created in a namespace to its quotas. What is admitted is charged to their status at once; the quota
/// controller reckons anew what has gone, but not below what pods take that are still being written.
/// </summary>
internal sealed class ResourceQuotaPlugin : AdmissionPlugin
{
    private readonly ApiServerCore core;
    private readonly ResourceCache quotas;
    private readonly QuotaFloor floor;
    private readonly QuotaCharger charger;

    public ResourceQuotaPlugin(ApiServerCore core)
    {
        (this.core, quotas, floor) = (core, core.Resources.Cache("", "resourcequotas"), new(core));
        charger = new(core, floor);
    }

    /// <inheritdoc/>
    public override string Name => "ResourceQuota";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Is("", "resourcequotas", "status") && request is { Old: ResourceQuota old, Object: ResourceQuota now })
        {
            floor.Check(old, now);
        }

        return request.Object is null || !request.Resource.Namespaced || !request.Resource.IsStored || request.Is("", "events") || !HasQuotas(request)
            ? ValueTask.CompletedTask
            : HoldAsync(request, cancellationToken);
    }

    private bool HasQuotas(AdmissionRequest request) => quotas.Snapshot().Namespace(request.Context.Namespace).Any();

    private async ValueTask HoldAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        var evaluator = QuotaEvaluators.For(request.Resource.Group, request.Resource.Plural);
        var counts = request.Operation switch
        {
            AdmissionOperation.Create => request.Subresource.Length == 0,
            AdmissionOperation.Update => evaluator.CountsChanges(request.Subresource),
            _ => false,
        };
        if (!counts)
        {
            return;
        }

        using (await charger.EnterAsync(request.Context.Namespace, cancellationToken))
        {
            List<QuotaCharge> charges = [];
            foreach (var item in quotas.Snapshot().Namespace(request.Context.Namespace))
            {
                var quota = (ResourceQuota)item.Value;
                if (Concerns(quota, evaluator, request.Object!))
                {
                    Check(request, quota, evaluator);
                    charges.Add(new(quota, Requested(request, quota, evaluator)));
                }
            }

            foreach (var charge in charges)
            {
                charge.Check(request, charge.Quota);
            }

            if (!request.Context.DryRun)
            {
                await charger.ChargeAsync(request, charges, cancellationToken);
            }
        }
    }

    private static bool Concerns(ResourceQuota quota, QuotaEvaluator evaluator, IApiObject value) =>
        quota.Status.Hard.Keys.Any(evaluator.Counts) && evaluator.IsInScopes(quota.Spec, value);

    private static void Check(AdmissionRequest request, ResourceQuota quota, QuotaEvaluator evaluator)
    {
        var missing = evaluator.Missing(quota.Status.Hard.ContainsKey, request.Object!);
        if (missing.Count > 0)
        {
            throw request.Forbidden($"failed quota: {quota.Metadata.Name}: must specify {string.Join("; ", missing)}");
        }

        string[] unknown = [.. quota.Status.Hard.Keys.Where(n => evaluator.Counts(n) && !quota.Status.Used.ContainsKey(n))];
        if (unknown.Length > 0)
        {
            throw request.Forbidden($"status unknown for quota: {quota.Metadata.Name}, resources: {string.Join(',', unknown)}");
        }
    }

    private ApiMap<Quantity> Requested(AdmissionRequest request, ResourceQuota quota, QuotaEvaluator evaluator)
    {
        var now = core.Options.Clock.GetUtcNow();
        var usage = evaluator.Usage(request.Object!, now);
        string[] negative = [.. usage.Where(static e => e.Value.Sign < 0).Select(static e => e.Key)];
        if (negative.Length > 0)
        {
            throw request.Forbidden($"quota usage is negative for resource(s): {string.Join(',', negative)}");
        }

        var present = request.Old is { } old && evaluator.IsInScopes(quota.Spec, old) ? evaluator.Usage(old, now) : default;
        return usage.MoreThan(present).Only(quota.Status.Hard.ContainsKey);
    }
}
