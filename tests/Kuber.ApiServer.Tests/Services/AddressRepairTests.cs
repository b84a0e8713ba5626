using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Machinery.Errors;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.Services;

public class AddressRepairTests
{
    [Fact]
    public async Task A_server_brings_address_objects_in_line_with_services_when_it_starts()
    {
        await using var store = new MemoryStore();
        string address;
        await using (var first = new ApiServerCore(new() { Store = store, Random = new Random(1) }))
        {
            await first.StartAsync(CancellationToken.None);
            var client = first.CreateAdminClient();
            address = (await client.CreateAsync(Make.Service("default", "web"), new(), CancellationToken.None)).Spec.ClusterIP;
            await client.DeleteAsync<IPAddress>("", address, new(), CancellationToken.None);
            await Left(client, "10.110.0.1", "ipallocator.k8s.io");
            await Left(client, "10.110.0.2", "somebody.else");
        }

        await using var second = new ApiServerCore(new() { Store = store, Random = new Random(2) });
        await second.StartAsync(CancellationToken.None);
        var again = second.CreateAdminClient();
        Assert.Equal("web", (await again.GetAsync<IPAddress>("", address, CancellationToken.None)).Spec.ParentRef!.Name);
        await Assert.ThrowsAsync<StatusException>(() => again.GetAsync<IPAddress>("", "10.110.0.1", CancellationToken.None));
        await again.GetAsync<IPAddress>("", "10.110.0.2", CancellationToken.None);
    }

    private static Task Left(IApiClient client, string address, string manager) => client.CreateAsync(
        new IPAddress
        {
            Metadata = new() { Name = address, Labels = ApiMap.Of(("ipaddress.kubernetes.io/managed-by", manager)) },
            Spec = new() { ParentRef = new() { Resource = "services", Namespace = "default", Name = "gone" } },
        },
        new(),
        CancellationToken.None);
}
