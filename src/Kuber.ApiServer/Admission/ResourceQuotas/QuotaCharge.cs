using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Quotas;

namespace Kuber.ApiServer.Admission.ResourceQuotas;

/// <summary>What a request takes of a quota.</summary>
/// <param name="Quota">The quota, as it was when the request was checked.</param>
/// <param name="Requested">What the request takes.</param>
internal sealed record QuotaCharge(ResourceQuota Quota, ApiMap<Quantity> Requested)
{
    /// <summary>Refuses what is more than a quota has left.</summary>
    public void Check(AdmissionRequest request, ResourceQuota quota)
    {
        var (hard, used) = (quota.Status.Hard, quota.Status.Used);
        var exceeding = Requested.Only(n => hard.TryGetValue(n, out var limit) && used.GetValueOrDefault(n) + Requested[n] > limit);
        if (!exceeding.IsEmpty)
        {
            throw request.Forbidden(
                $"exceeded quota: {quota.Metadata.Name}, requested: {exceeding.Text()}, used: {used.Only(exceeding.ContainsKey).Text()}, limited: {hard.Only(exceeding.ContainsKey).Text()}");
        }
    }
}
