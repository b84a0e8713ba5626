using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Admission;

namespace Kuber.Kubelet.Tests.Admission;

public class PodAdmissionTests
{
    private readonly MemoryApi api = new();
    private Node? known;

    [Fact]
    public async Task What_an_ended_pod_had_is_free_for_the_next()
    {
        var admission = await StartAsync("1");
        var (first, second) = (Asking("1"), Asking("1"));

        Assert.Null(await admission.AdmitAsync(first, default));
        Assert.Null(await admission.AdmitAsync(first, default));
        Assert.Equal("OutOfcpu", (await admission.AdmitAsync(second, default))?.Reason);
        admission.Release(first.Metadata.Uid);
        Assert.Null(await admission.AdmitAsync(second, default));
    }

    [Fact]
    public async Task A_pod_that_was_started_before_goes_on_and_counts()
    {
        var admission = await StartAsync("1");
        var running = Asking("2");
        admission.Keep(running);

        Assert.Null(await admission.AdmitAsync(running, default));
        Assert.Equal("OutOfcpu", (await admission.AdmitAsync(Asking("1"), default))?.Reason);
    }

    [Fact]
    public async Task Before_a_pod_is_refused_the_node_is_read_anew()
    {
        var admission = await StartAsync("1");
        var pod = Asking("1");
        pod = pod with { Spec = pod.Spec with { NodeSelector = ApiMap.Of(("disk", "ssd")) } };
        Assert.Equal("NodeAffinity", (await admission.AdmitAsync(pod, default))?.Reason);

        var node = await api.GetAsync<Node>("", "n1", default);
        await api.UpdateAsync(node with { Metadata = node.Metadata with { Labels = ApiMap.Of(("disk", "ssd")) } }, "", UpdateOptions.Empty, default);

        Assert.Null(await admission.AdmitAsync(pod, default));
    }

    [Fact]
    public async Task A_change_of_a_pod_that_was_not_taken_takes_nothing()
    {
        var admission = await StartAsync("1");
        admission.Update(Asking("1"));

        Assert.Null(await admission.AdmitAsync(Asking("1"), default));
    }

    private async Task<PodAdmission> StartAsync(string cpus)
    {
        known = await api.CreateAsync(
            new Node { Metadata = new() { Name = "n1" }, Status = new() { Allocatable = ApiMap.Of<Quantity>(("cpu", Quantity.Parse(cpus)), ("pods", Quantity.Parse("10"))) } },
            CreateOptions.Empty,
            default);
        return new(api, "n1", () => known);
    }

    private static Pod Asking(string cpus) => new()
    {
        Metadata = new() { Name = "p", Namespace = "default", Uid = Guid.NewGuid().ToString() },
        Spec = new() { Containers = [new() { Name = "c", Resources = new() { Requests = ApiMap.Of<Quantity>(("cpu", Quantity.Parse(cpus))) } }] },
    };
}
