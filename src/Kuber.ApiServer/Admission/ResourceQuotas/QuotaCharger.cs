using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.Client;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Quotas;

namespace Kuber.ApiServer.Admission.ResourceQuotas;

/// <summary>
/// Writes what requests take into the status of quotas. Requests of one namespace do so one after the other; other servers and
/// the quota controller are met by the version of the quota.
/// </summary>
internal sealed class QuotaCharger(ApiServerCore core, QuotaFloor floor)
{
    private const int Attempts = 12;

    private readonly ResourceCache quotas = core.Resources.Cache("", "resourcequotas");
    private readonly AsyncGate[] gates = [.. Enumerable.Range(0, 32).Select(static _ => new AsyncGate())];

    private IApiClient Client => field ??= core.CreateClient(Authentication.UserInfo.Admin, "kube-apiserver");

    /// <summary>Waits until no other request is being charged in a namespace; disposing lets the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(string ns, CancellationToken cancellationToken)
    {
        var gate = gates[ns.Sum(static character => character) % gates.Length];
        await gate.EnterAsync(cancellationToken);
        return new Passage(gate);
    }

    /// <summary>Charges quotas; gives it all back where the write fails.</summary>
    public async ValueTask ChargeAsync(AdmissionRequest request, IReadOnlyList<QuotaCharge> charges, CancellationToken cancellationToken)
    {
        foreach (var charge in charges)
        {
            if (charge.Requested.IsEmpty)
            {
                continue;
            }

            if (request.Lease is { } lease)
            {
                floor.Begin(charge);
                lease.OnCommit(() => EndAsync(charge));
                lease.OnRollback(() => EndAsync(charge));
            }

            await ChangeAsync(
                charge.Quota,
                quota =>
                {
                    charge.Check(request, quota);
                    return quota.Status.Used.Plus(charge.Requested);
                },
                cancellationToken);
            request.Lease?.OnRollback(() => GiveBackAsync(charge));
        }
    }

    private ValueTask EndAsync(QuotaCharge charge)
    {
        floor.End(charge);
        return ValueTask.CompletedTask;
    }

    private async ValueTask GiveBackAsync(QuotaCharge charge)
    {
        try
        {
            await ChangeAsync(charge.Quota, quota => quota.Status.Used.Less(charge.Requested), CancellationToken.None);
        }
        catch (StatusException e) when (e is { Code: 409, Reason: "Conflict" })
        {
            // The quota was reckoned anew meanwhile, without this charge.
        }
    }

    private async ValueTask ChangeAsync(ResourceQuota charged, Func<ResourceQuota, ApiMap<Quantity>> used, CancellationToken cancellationToken)
    {
        var meta = charged.Metadata;
        for (var attempt = 0; ; attempt++)
        {
            if (quotas.Find($"{meta.Namespace}/{meta.Name}")?.Value is not ResourceQuota quota || quota.Metadata.Uid != meta.Uid)
            {
                return;
            }

            try
            {
                await Client.UpdateAsync(quota with { Status = quota.Status with { Used = used(quota) } }, "status", UpdateOptions.Empty, cancellationToken);
                return;
            }
            catch (StatusException e) when (e is { Code: 409, Reason: "Conflict" } && attempt < Attempts)
            {
                await core.Follower.WaitForLatestAsync(cancellationToken);
            }
            catch (StatusException e) when (e.Code == 404)
            {
                return;
            }
        }
    }

    private sealed class Passage(AsyncGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
