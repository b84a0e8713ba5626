using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Admission.ResourceQuotas;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Tests.Admission.ResourceQuotas;

public sealed class QuotaFloorTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task AStatusThatLeavesOutAPodThatIsThereIsRefusedAndOneAfterItWentIsNot()
    {
        var quota = await QuotaAsync(used: 0);
        var ns = quota.Metadata.Namespace;
        await fixture.Create(Make.Pod(ns, "one"));
        var charged = await fixture.Get<ResourceQuota>(ns, "quota");
        Assert.Equal(Quantity.Of(1), charged.Status.Used["pods"]);

        var refused = await ServerFixture.Fails(() => fixture.UpdateStatus(Using(charged, 0)));
        Assert.Equal((409, "Conflict"), (refused.Code, refused.Reason));

        await fixture.Client.DeleteAsync<Pod>(ns, "one", new() { GracePeriodSeconds = 0 }, CancellationToken.None);
        var freed = await fixture.UpdateStatus(Using(charged, 0));
        Assert.Equal(Quantity.Of(0), freed.Status.Used["pods"]);
    }

    [Fact]
    public async Task AStatusThatLeavesOutAPodThatIsBeingWrittenIsRefused()
    {
        var quota = await QuotaAsync(used: 1);
        var floor = new QuotaFloor(fixture.Core);
        var charge = new QuotaCharge(quota, ApiMap.Of(("pods", Quantity.Of(1))));

        floor.Begin(charge);
        Assert.Equal(409, Assert.Throws<StatusException>(() => floor.Check(quota, Using(quota, 0))).Code);
        floor.Check(quota, Using(quota, 1));

        floor.End(charge);
        floor.Check(quota, Using(quota, 0));
    }

    private async Task<ResourceQuota> QuotaAsync(int used)
    {
        var ns = await fixture.NamespaceAsync();
        var hard = ApiMap.Of(("pods", Quantity.Of(3)));
        var made = await fixture.Create(new ResourceQuota { Metadata = new() { Name = "quota", Namespace = ns }, Spec = new() { Hard = hard } });
        return await fixture.UpdateStatus(made with { Status = new() { Hard = hard, Used = ApiMap.Of(("pods", Quantity.Of(used))) } });
    }

    private static ResourceQuota Using(ResourceQuota quota, int pods) =>
        quota with { Status = quota.Status with { Used = ApiMap.Of(("pods", Quantity.Of(pods))) } };
}
