using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Nodes;

namespace Kuber.Kubelet.Tests.Nodes;

public class NodeStatusBuilderTests
{
    [Fact]
    public void Extended_resources_that_others_wrote_stay_and_can_be_given_to_pods()
    {
        var options = new KubeletOptions { NodeName = "n", Client = new MemoryApi() };
        var (capacity, allocatable) = NodeStatusBuilder.Resources(options);
        var facts = new NodeFacts
        {
            IPs = ["10.0.0.1"],
            MemoryBytes = 1 << 30,
            Processors = 2,
            UnifiedCgroups = true,
            Capacity = capacity,
            Allocatable = allocatable,
            RuntimeName = "containerd",
            RuntimeVersion = "1",
        };
        var old = new NodeStatus { Capacity = ApiMap.Of(("example.com/dongle", Quantity.Of(4)), ("cpu", Quantity.Of(1000))) };
        var built = NodeStatusBuilder.Build(old, options, facts, null, [], 10250);
        Assert.Equal(capacity.Set("example.com/dongle", Quantity.Of(4)), built.Capacity);
        Assert.Equal(allocatable.Set("example.com/dongle", Quantity.Of(4)), built.Allocatable);

        // Taken out of the capacity, it is gone from what pods may have.
        built = NodeStatusBuilder.Build(built with { Capacity = capacity }, options, facts, null, [], 10250);
        Assert.Equal(allocatable, built.Allocatable);
    }
}
