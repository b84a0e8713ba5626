using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Quotas;

namespace Kuber.ApiServer.Admission.ResourceQuotas;

/// <summary>
/// What pods use of a quota at least: those that are there, and those that were charged and are still being written. Who
/// reckons a quota anew, as the quota controller does, cannot know of the latter; a status that leaves them out is refused as
/// a conflict, or more pods would be let in than the quota allows. A charge is under way from before it is written until the
/// caches have its pod, so none is ever left out. Charges of other servers are not known. Thread-safe.
/// </summary>
internal sealed class QuotaFloor(ApiServerCore core)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<QuotaCharge>> underWay = [];
    private readonly ResourceCache pods = core.Resources.Cache("", "pods");

    /// <summary>A charge is about to be written.</summary>
    public void Begin(QuotaCharge charge)
    {
        lock (gate)
        {
            var uid = charge.Quota.Metadata.Uid;
            if (!underWay.TryGetValue(uid, out var charges))
            {
                underWay[uid] = charges = [];
            }

            charges.Add(charge);
        }
    }

    /// <summary>The caches have what was charged for, or it was not written.</summary>
    public void End(QuotaCharge charge)
    {
        lock (gate)
        {
            var uid = charge.Quota.Metadata.Uid;
            if (underWay.TryGetValue(uid, out var charges) && charges.Remove(charge) && charges.Count == 0)
            {
                underWay.Remove(uid);
            }
        }
    }

    /// <summary>Refuses a status that says pods use less than before and less than they do.</summary>
    /// <exception cref="StatusException">409 Conflict: the quota must be reckoned anew.</exception>
    public void Check(ResourceQuota old, ResourceQuota now)
    {
        string[] lowered = [.. now.Status.Used.Keys.Where(n =>
            QuotaEvaluators.Pods.Counts(n) && old.Status.Used.TryGetValue(n, out var before) && now.Status.Used[n] < before)];
        if (lowered.Length == 0)
        {
            return;
        }

        var least = Of(now);
        if (lowered.Any(n => least.TryGetValue(n, out var used) && now.Status.Used[n] < used))
        {
            throw StatusErrors.Conflict("resourcequotas", now.Metadata.Name);
        }
    }

    private ApiMap<Quantity> Of(ResourceQuota quota)
    {
        ApiMap<Quantity> used = default;
        lock (gate)
        {
            // Before the pods: what ends in between is counted twice and not left out.
            foreach (var charge in underWay.GetValueOrDefault(quota.Metadata.Uid) ?? [])
            {
                used = used.Plus(charge.Requested);
            }
        }

        var time = core.Options.Clock.GetUtcNow();
        foreach (var item in pods.Snapshot().Namespace(quota.Metadata.Namespace))
        {
            if (QuotaEvaluators.Pods.IsInScopes(quota.Spec, item.Value))
            {
                used = used.Plus(QuotaEvaluators.Pods.Usage(item.Value, time));
            }
        }

        return used;
    }
}
