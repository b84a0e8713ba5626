using Kuber.Api.Core.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Services;

public class ServiceAddressTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_service_gets_an_address_with_an_object_of_its_own()
    {
        var ns = await server.NamespaceAsync();
        var service = await server.Create(Make.Service(ns, "web"));

        Assert.StartsWith("10.", service.Spec.ClusterIP, StringComparison.Ordinal);
        Assert.Equal([service.Spec.ClusterIP], service.Spec.ClusterIPs);
        Assert.Equal(["IPv4"], service.Spec.IpFamilies);
        Assert.Equal("SingleStack", service.Spec.IpFamilyPolicy);
        var address = await server.Get<IPAddress>("", service.Spec.ClusterIP);
        Assert.Equal(new ParentReference { Resource = "services", Namespace = ns, Name = "web" }, address.Spec.ParentRef);
        Assert.Equal("ipallocator.k8s.io", address.Metadata.Labels["ipaddress.kubernetes.io/managed-by"]);
    }

    [Fact]
    public async Task Two_services_never_share_an_address()
    {
        var ns = await server.NamespaceAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.Create(Make.Service(ns, "s" + i))));
        Assert.Equal(40, made.Select(s => s.Spec.ClusterIP).Distinct().Count());
    }

    [Theory]
    [InlineData("10.111.9.9", "provided IP is already allocated")]
    [InlineData("10.96.0.0", "the provided network does not match the current range")]
    [InlineData("10.111.255.255", "the provided network does not match the current range")]
    [InlineData("192.168.0.1", "the provided network does not match the current range")]
    public async Task An_address_that_cannot_be_had_is_an_error(string address, string why)
    {
        var ns = await server.NamespaceAsync();
        if (why.Contains("already", StringComparison.Ordinal))
        {
            await server.Create(Make.Service(ns, "first", s => s with { ClusterIP = address }));
        }

        var failure = await ServerFixture.Fails(() => server.Create(Make.Service(ns, "second", s => s with { ClusterIP = address })));
        Assert.Equal(422, failure.Code);
        Assert.Equal($"Service \"second\" is invalid: spec.clusterIPs: Invalid value: [\"{address}\"]: failed to allocate IP {address}: {why}", failure.Message);
    }

    [Fact]
    public async Task An_address_is_free_again_after_its_service()
    {
        var ns = await server.NamespaceAsync();
        await server.Create(Make.Service(ns, "one", s => s with { ClusterIP = "10.111.9.10" }));
        await server.Client.DeleteAsync<Service>(ns, "one", new(), CancellationToken.None);
        await server.Create(Make.Service(ns, "two", s => s with { ClusterIP = "10.111.9.10" }));
        Assert.Equal("two", (await server.Get<IPAddress>("", "10.111.9.10")).Spec.ParentRef!.Name);
    }

    [Fact]
    public async Task A_service_that_becomes_an_external_name_gives_its_address_back()
    {
        var ns = await server.NamespaceAsync();
        var service = await server.Create(Make.Service(ns, "k", s => s with { ClusterIP = "10.111.9.11" }));
        var named = await Update(service with { Spec = service.Spec with { Type = "ExternalName", ExternalName = "k.example" } });
        Assert.Equal("", named.Spec.ClusterIP);
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Get<IPAddress>("", "10.111.9.11"))).Code);

        var back = await Update(named with { Spec = named.Spec with { Type = "ClusterIP", ExternalName = "", ClusterIP = "10.111.9.11" } });
        Assert.Equal(["10.111.9.11"], back.Spec.ClusterIPs);
        await server.Get<IPAddress>("", "10.111.9.11");
    }

    [Fact]
    public async Task A_dry_run_and_a_failed_create_take_nothing()
    {
        var ns = await server.NamespaceAsync();
        await server.Client.CreateAsync(Make.Service(ns, "dry", s => s with { ClusterIP = "10.111.9.12" }), new() { DryRun = ["All"] }, CancellationToken.None);
        await ServerFixture.Fails(() => server.Create(Make.Service(ns, "Bad_Name", s => s with { ClusterIP = "10.111.9.12" })));
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Get<IPAddress>("", "10.111.9.12"))).Code);
        await server.Create(Make.Service(ns, "real", s => s with { ClusterIP = "10.111.9.12" }));
        await ServerFixture.Fails(() => server.Create(Make.Service(ns, "real", s => s with { ClusterIP = "10.111.9.13" })));
        Assert.Equal(404, (await ServerFixture.Fails(() => server.Get<IPAddress>("", "10.111.9.13"))).Code);
    }

    [Fact]
    public async Task Headless_services_and_external_names_take_no_address()
    {
        var ns = await server.NamespaceAsync();
        var headless = await server.Create(Make.Service(ns, "headless", s => s with { ClusterIP = "None", Selector = ApiMap.Of(("a", "b")) }));
        Assert.Equal(["None"], headless.Spec.ClusterIPs);
        Assert.Equal(["IPv4"], headless.Spec.IpFamilies);

        var bare = await server.Create(Make.Service(ns, "bare", s => s with { ClusterIP = "None" }));
        Assert.Equal(["IPv4", "IPv6"], bare.Spec.IpFamilies);
        Assert.Equal("RequireDualStack", bare.Spec.IpFamilyPolicy);

        var named = await server.Create(Make.Service(ns, "named", s => s with { Type = "ExternalName", ExternalName = "x.example", Ports = default }));
        Assert.Equal("", named.Spec.ClusterIP);
        Assert.True(named.Spec.IpFamilies.IsEmpty);
    }

    [Fact]
    public async Task Families_that_the_cluster_has_not_are_refused()
    {
        var ns = await server.NamespaceAsync();
        await Refused(s => s with { IpFamilyPolicy = "RequireDualStack" }, "spec.ipFamilyPolicy: Invalid value: \"RequireDualStack\": this cluster is not configured for dual-stack services");
        await Refused(s => s with { IpFamilies = ["IPv6"] }, "spec.ipFamilies[0]: Invalid value: \"IPv6\": not configured on this cluster");
        await Refused(s => s with { ClusterIP = "fd00::10" }, "spec.clusterIPs[0]: Invalid value: [\"fd00::10\"]: IPv6 is not configured on this cluster");
        await Refused(
            s => s with { IpFamilies = ["IPv4", "IPv6"] },
            "spec.ipFamilyPolicy: Invalid value: \"SingleStack\": must be 'RequireDualStack' or 'PreferDualStack' when multiple IP families are specified");

        async Task Refused(Func<ServiceSpec, ServiceSpec> change, string why)
        {
            var failure = await ServerFixture.Fails(() => server.Create(Make.Service(ns, "x", change)));
            Assert.Equal("Service \"x\" is invalid: " + why, failure.Message);
        }
    }

    private Task<Service> Update(Service service) => server.Client.UpdateAsync(service, "", new(), CancellationToken.None);
}
