using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Admission;

namespace Kuber.Kubelet.Tests.Admission;

public class PodFitTests
{
    private static readonly Node Node = new()
    {
        Metadata = new() { Name = "n1", Labels = ApiMap.Of(("kubernetes.io/os", "linux"), ("disk", "ssd")) },
        Status = new()
        {
            Allocatable = ApiMap.Of<Quantity>(("cpu", Quantity.Parse("2")), ("memory", Quantity.Parse("1Gi")), ("pods", Quantity.Parse("3")), ("example.com/gpu", Quantity.Parse("1"))),
        },
    };

    [Fact]
    public void A_pod_that_fits_is_taken()
    {
        var pod = Asking(("cpu", "1500m"), ("memory", "1Gi"), ("example.com/gpu", "1"));

        Assert.Null(PodFit.Check(pod with { Spec = pod.Spec with { NodeName = "n1", NodeSelector = ApiMap.Of(("disk", "ssd")) } }, Node, []));
    }

    [Theory]
    [InlineData("cpu", "1", "OutOfcpu", "Node didn't have enough resource: cpu, requested: 1000, used: 1500, capacity: 2000")]
    [InlineData("memory", "768Mi", "OutOfmemory", "Node didn't have enough resource: memory, requested: 805306368, used: 536870912, capacity: 1073741824")]
    [InlineData("example.com/gpu", "2", "OutOfexample.com/gpu", "Node didn't have enough resource: example.com/gpu, requested: 2, used: 0, capacity: 1")]
    [InlineData("hugepages-2Mi", "2Mi", "OutOfhugepages-2Mi", "Node didn't have enough resource: hugepages-2Mi, requested: 2097152, used: 0, capacity: 0")]
    public void Without_room_it_is_refused(string resource, string amount, string reason, string message)
    {
        var other = Asking(("cpu", "1500m"), ("memory", "512Mi"));

        Assert.Equal(new PodRejection(reason, message), PodFit.Check(Asking((resource, amount)), Node, [other]));
    }

    [Fact]
    public void A_resource_that_the_node_does_not_announce_is_not_counted() => Assert.Null(PodFit.Check(Asking(("example.com/other", "5")), Node, []));

    [Fact]
    public void There_are_no_more_pods_than_the_node_allows() => Assert.Equal(
        new PodRejection("OutOfpods", "Node didn't have enough resource: pods, requested: 1, used: 3, capacity: 3"),
        PodFit.Check(Asking(), Node, [Asking(), Asking(), Asking()]));

    [Fact]
    public void The_selector_and_the_name_must_be_those_of_the_node()
    {
        var pod = Asking();

        Assert.Equal(
            new PodRejection("NodeAffinity", "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector"),
            PodFit.Check(pod with { Spec = pod.Spec with { NodeSelector = ApiMap.Of(("disk", "hdd")) } }, Node, []));
        Assert.Equal(
            new PodRejection("NodeName", "Predicate NodeName failed: node(s) didn't match the requested node name"),
            PodFit.Check(pod with { Spec = pod.Spec with { NodeName = "n2" } }, Node, []));
    }

    [Theory]
    [InlineData("", "TCP", 80, false)]
    [InlineData("10.0.0.1", "TCP", 80, false)]
    [InlineData("", "UDP", 80, true)]
    [InlineData("", "TCP", 81, true)]
    public void A_port_of_the_host_is_taken_once(string ip, string protocol, int port, bool fits)
    {
        var rejection = PodFit.Check(OnPort(ip, protocol, port), Node, [OnPort("", "TCP", 80)]);

        Assert.Equal(fits ? null : new PodRejection("NodePorts", "Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports"), rejection);
    }

    [Fact]
    public void Only_taints_that_also_evict_keep_a_pod_away()
    {
        var keeps = Node with { Spec = new() { Taints = [new() { Key = "a", Effect = "NoSchedule" }] } };
        var evicts = Node with { Spec = new() { Taints = [new() { Key = "a", Effect = "NoExecute" }] } };
        var pod = Asking();

        Assert.Null(PodFit.Check(pod, keeps, []));
        Assert.Equal("Predicate TaintToleration failed: node(s) had taints that the pod didn't tolerate", PodFit.Check(pod, evicts, [])?.Message);
        Assert.Null(PodFit.Check(pod with { Spec = pod.Spec with { Tolerations = [new() { Operator = "Exists" }] } }, evicts, []));
    }

    [Fact]
    public void A_pod_for_another_system_is_refused()
    {
        var pod = Asking();

        Assert.Equal("PodOSNotSupported", PodFit.Check(pod with { Spec = pod.Spec with { Os = new() { Name = "windows" } } }, Node, [])?.Reason);
        Assert.Equal("PodOSSelectorNodeLabelDoesNotMatch", PodFit.Check(pod with { Spec = pod.Spec with { NodeSelector = ApiMap.Of(("kubernetes.io/os", "windows")) } }, Node, [])?.Reason);
    }

    private static Pod Asking(params (string Name, string Amount)[] requests) => new()
    {
        Metadata = new() { Name = "p", Namespace = "default", Uid = Guid.NewGuid().ToString() },
        Spec = new() { Containers = [new() { Name = "c", Resources = new() { Requests = requests.ToDictionary(r => r.Name, r => Quantity.Parse(r.Amount)).ToApiMap() } }] },
    };

    private static Pod OnPort(string ip, string protocol, int port) => new()
    {
        Metadata = new() { Name = "p", Namespace = "default", Uid = Guid.NewGuid().ToString() },
        Spec = new() { Containers = [new() { Name = "c", Ports = [new() { ContainerPortValue = 80, HostIP = ip, HostPort = port, Protocol = protocol }] }] },
    };
}
