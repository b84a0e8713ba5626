using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Subresources;

public class PodBindingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_binding_gives_the_pod_its_node_labels_and_annotations(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Pod(ns, "x"));
        var status = await Bind(transport, ns, "x", new()
        {
            Metadata = new() { Name = "x", Labels = ApiMap.Of(("l", "1")), Annotations = ApiMap.Of(("a", "2")) },
            Target = new() { Kind = "Node", Name = "n1" },
        });

        Assert.Equal("Success", status.StatusValue);
        var pod = await server.Get<Pod>(ns, "x");
        Assert.Equal("n1", pod.Spec.NodeName);
        Assert.Equal("1", pod.Metadata.Labels["l"]);
        Assert.Equal("2", pod.Metadata.Annotations["a"]);
        Assert.Contains(pod.Status.Conditions, c => c is { Type: "PodScheduled", Status: "True" });
    }

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Http)]
    public async Task A_pod_is_bound_once(Transport transport)
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Pod(ns, "x"));
        var binding = new Binding { Metadata = new() { Name = "x" }, Target = new() { Name = "n1" } };
        await Bind(transport, ns, "x", binding);

        var failure = await ServerFixture.Fails(() => Bind(transport, ns, "x", binding with { Target = new() { Name = "n2" } }));
        Assert.Equal(409, failure.Code);
        Assert.Equal("Operation cannot be fulfilled on pods/binding \"x\": pod x is already assigned to node \"n1\"", failure.Message);
    }

    [Theory]
    [InlineData("other", "Node", "n", 400, "name in URL does not match name in Binding object")]
    [InlineData("x", "Node", "", 500, "target.name: Required value")]
    [InlineData("x", "Minion", "n", 500, "target.kind: Unsupported value: \"Minion\": supported values: \"Node\", \"<empty>\"")]
    [InlineData("x", "Minion", "", 500, "[target.kind: Unsupported value: \"Minion\": supported values: \"Node\", \"<empty>\", target.name: Required value]")]
    public async Task A_wrong_binding_is_refused(string name, string kind, string node, int code, string message)
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Pod(ns, "x"));
        var failure = await ServerFixture.Fails(() => Bind(Transport.Http, ns, "x", new() { Metadata = new() { Name = name }, Target = new() { Kind = kind, Name = node } }));
        Assert.Equal(code, failure.Code);
        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public async Task The_collection_of_bindings_takes_posts_too()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Pod(ns, "x"));
        await server.Create(new Binding { Metadata = new() { Name = "x", Namespace = ns }, Target = new() { Name = "n1" } });
        Assert.Equal("n1", (await server.Get<Pod>(ns, "x")).Spec.NodeName);
    }

    [Fact]
    public async Task A_pod_with_scheduling_gates_is_not_bound()
    {
        var ns = await server.NamespaceAsync();
        var pod = Make.Pod(ns, "x");
        await server.Create(pod with { Spec = pod.Spec with { SchedulingGates = [new() { Name = "example.com/gate" }] } });
        var failure = await ServerFixture.Fails(() => Bind(Transport.InProcess, ns, "x", new() { Target = new() { Name = "n1" } }));
        Assert.Equal("Operation cannot be fulfilled on pods/binding \"x\": pod x has non-empty .spec.schedulingGates", failure.Message);
    }

    private Task<Status> Bind(Transport transport, string ns, string name, Binding binding) =>
        server.Over(transport).CreateSubresourceAsync<Pod, Binding, Status>(ns, name, "binding", binding, CancellationToken.None);
}
