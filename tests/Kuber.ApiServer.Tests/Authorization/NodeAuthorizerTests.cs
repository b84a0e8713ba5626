using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Storage.V1;
using Kuber.Client;
using TokenRequest = Kuber.Api.Authentication.V1.TokenRequest;

namespace Kuber.ApiServer.Tests.Authorization;

public class NodeAuthorizerTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_node_reads_what_its_pods_refer_to()
    {
        var (ns, n1, n2) = (await server.NamespaceAsync(), server.Core.CreateNodeClient("n1"), server.Core.CreateNodeClient("n2"));
        await server.Create(new Secret { Metadata = new() { Name = "s", Namespace = ns } });
        await server.Create(new ConfigMap { Metadata = new() { Name = "m", Namespace = ns } });
        Assert.Equal("secrets \"s\" is forbidden: " + Refusal("get", "secrets", ns), (await ServerFixture.Fails(() => n1.GetAsync<Secret>(ns, "s", default))).Message);

        await server.Create(Using(ns, "p", "n1"));
        await n1.GetAsync<Secret>(ns, "s", default);
        await n1.GetAsync<ConfigMap>(ns, "m", default);
        await n1.ListAsync<Secret>(ns, new() { FieldSelector = "metadata.name=s" }, default);
        await ServerFixture.Fails(() => n1.ListAsync<Secret>(ns, new(), default));
        await ServerFixture.Fails(() => n2.GetAsync<Secret>(ns, "s", default));

        await server.Create(Using(ns, "p2", "n1"));
        await DeleteAsync(ns, "p");
        await n1.GetAsync<Secret>(ns, "s", default);
        await DeleteAsync(ns, "p2");
        await ServerFixture.Fails(() => n1.GetAsync<Secret>(ns, "s", default));
        await ServerFixture.Fails(() => n1.GetAsync<ConfigMap>(ns, "m", default));
    }

    [Fact]
    public async Task A_mirror_pod_gives_its_node_nothing()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(new Secret { Metadata = new() { Name = "s", Namespace = ns } });
        var pod = Using(ns, "p", "n1");
        var references = ApiServer.Authorization.Nodes.PodReferences.Of(pod with { Metadata = pod.Metadata with { Annotations = ApiMap.Of(("kubernetes.io/config.mirror", "x")) } });
        Assert.Empty(references);
    }

    [Fact]
    public async Task A_node_reads_the_volumes_of_its_claims_and_their_secrets()
    {
        var (ns, n1) = (await server.NamespaceAsync(), server.Core.CreateNodeClient("n1"));
        await server.Create(new Secret { Metadata = new() { Name = "stage", Namespace = ns } });
        await server.Create(new PersistentVolume
        {
            Metadata = new() { Name = ns + "-v" },
            Spec = new()
            {
                Capacity = ApiMap.Of(("storage", Quantity.Parse("1Gi"))),
                AccessModes = ["ReadWriteOnce"],
                ClaimRef = new() { Namespace = ns, Name = "c" },
                PersistentVolumeSource = new() { Csi = new() { Driver = "d.example", VolumeHandle = "h", NodeStageSecretRef = new() { Name = "stage", Namespace = ns } } },
            },
        });
        await ServerFixture.Fails(() => n1.GetAsync<PersistentVolume>("", ns + "-v", default));
        await ServerFixture.Fails(() => n1.GetAsync<Secret>(ns, "stage", default));

        var pod = Make.Pod(ns, "p");
        await server.Create(pod with
        {
            Spec = pod.Spec with { NodeName = "n1", Volumes = [new() { Name = "v", VolumeSource = new() { PersistentVolumeClaim = new() { ClaimName = "c" } } }] },
        });
        await n1.GetAsync<PersistentVolume>("", ns + "-v", default);
        await n1.GetAsync<Secret>(ns, "stage", default);
    }

    [Fact]
    public async Task A_node_lists_its_own_pods_and_reads_its_own_objects()
    {
        var (ns, n1) = (await server.NamespaceAsync(), server.Core.CreateNodeClient("n1"));
        await server.Create(Make.Pod(ns, "other"));
        await n1.ListAsync<Pod>("", new() { FieldSelector = "spec.nodeName=n1" }, default);
        Assert.EndsWith(": can only list/watch pods with spec.nodeName field selector", (await ServerFixture.Fails(() => n1.ListAsync<Pod>("", new(), default))).Message, StringComparison.Ordinal);
        await ServerFixture.Fails(() => n1.GetAsync<Pod>(ns, "other", default));

        await ServerFixture.Fails(() => n1.GetAsync<Node>("", "n2", default));
        await ServerFixture.Fails(() => n1.ListAsync<Node>("", new(), default));
        await n1.ListAsync<Node>("", new() { FieldSelector = "metadata.name=n1" }, default);

        await n1.CreateAsync(new Lease { Metadata = new() { Name = "n1", Namespace = "kube-node-lease" } }, new(), default);
        await n1.GetAsync<Lease>("kube-node-lease", "n1", default);
        await ServerFixture.Fails(() => n1.GetAsync<Lease>("kube-node-lease", "n2", default));
        await ServerFixture.Fails(() => n1.GetAsync<Lease>(ns, "n1", default));
        Assert.Equal(404, (await ServerFixture.Fails(() => n1.GetAsync<CSINode>("", "n1", default))).Code);
        Assert.Equal(403, (await ServerFixture.Fails(() => n1.GetAsync<CSINode>("", "n2", default))).Code);
    }

    [Fact]
    public async Task What_is_not_a_nodes_own_the_role_of_nodes_allows()
    {
        var n1 = server.Core.CreateNodeClient("n1");
        await n1.ListAsync<Service>("", new(), default);
        await n1.ListAsync<CSIDriver>("", new(), default);
        await ServerFixture.Fails(() => n1.ListAsync<StorageClass>("", new(), default));
        await ServerFixture.Fails(() => n1.DeleteAsync<Namespace>("", "default", new(), default));
    }

    [Fact]
    public async Task A_node_gets_tokens_for_the_accounts_of_its_pods()
    {
        var (ns, n1, n2) = (await server.NamespaceAsync(), server.Core.CreateNodeClient("n1"), server.Core.CreateNodeClient("n2"));
        var made = Make.Pod(ns, "p");
        var pod = await server.Create(made with { Spec = made.Spec with { NodeName = "n1", ServiceAccountName = "default" } });
        var request = new TokenRequest { Spec = new() { BoundObjectRef = new() { Kind = "Pod", ApiVersion = "v1", Name = "p", Uid = pod.Metadata.Uid } } };

        Assert.NotEmpty((await TokenAsync(n1, ns, "default", request)).Status.Token);
        await ServerFixture.Fails(() => TokenAsync(n2, ns, "default", request));
    }

    private static Task<TokenRequest> TokenAsync(IApiClient client, string ns, string account, TokenRequest request) =>
        client.CreateSubresourceAsync<ServiceAccount, TokenRequest, TokenRequest>(ns, account, "token", request, default);

    private Task DeleteAsync(string ns, string pod) => server.Client.DeleteAsync<Pod>(ns, pod, new DeleteOptions { GracePeriodSeconds = 0 }, default);

    private static string Refusal(string verb, string resource, string ns) =>
        $"User \"system:node:n1\" cannot {verb} resource \"{resource}\" in API group \"\" in the namespace \"{ns}\": no relationship found between node 'n1' and this object";

    private static Pod Using(string ns, string name, string node)
    {
        var pod = Make.Pod(ns, name);
        return pod with
        {
            Spec = pod.Spec with
            {
                NodeName = node,
                Containers = [pod.Spec.Containers[0] with { Env = [new() { Name = "E", ValueFrom = new() { SecretKeyRef = new() { LocalObjectReference = new() { Name = "s" }, Key = "k" } } }] }],
                Volumes = [new() { Name = "m", VolumeSource = new() { ConfigMap = new() { LocalObjectReference = new() { Name = "m" } } } }],
            },
        };
    }
}
