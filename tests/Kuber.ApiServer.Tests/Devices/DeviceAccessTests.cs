using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.ApiServer.Authentication;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.ApiServer.Tests.Devices;

public class DeviceAccessTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Resources = "resource.k8s.io";
    private const string AdminOnly = "admin access to devices requires the `resource.kubernetes.io/admin-access: true` label on the containing namespace";

    [Fact]
    public async Task Admin_access_is_for_namespaces_with_the_label()
    {
        var ns = await server.NamespaceAsync();
        var refused = await ServerFixture.Fails(() => server.Create(Claim(ns, "c", admin: true)));
        Assert.Equal("ResourceClaim.resource.k8s.io \"c\" is invalid: spec.devices.requests[0].adminAccess: Forbidden: " + AdminOnly, refused.Message);
        var template = new ResourceClaimTemplate { Metadata = new() { Name = "t", Namespace = ns }, Spec = new() { Spec = Claim(ns, "c", admin: true).Spec } };
        refused = await ServerFixture.Fails(() => server.Create(template));
        Assert.EndsWith(AdminOnly, refused.Message, StringComparison.Ordinal);

        var found = await server.Get<Namespace>("", ns);
        await server.Client.UpdateAsync(found with { Metadata = found.Metadata with { Labels = found.Metadata.Labels.Set("resource.kubernetes.io/admin-access", "true") } }, "", new(), CancellationToken.None);
        Assert.True((await server.Create(Claim(ns, "c", admin: true))).Spec.Devices.Requests[0].Exactly!.AdminAccess);
        await server.Create(template);
    }

    [Fact]
    public async Task An_allocation_with_admin_access_is_for_namespaces_with_the_label()
    {
        var ns = await server.NamespaceAsync();
        var claim = await server.Create(Claim(ns, "c"));
        var refused = await ServerFixture.Fails(() => server.UpdateStatus(claim with { Status = Allocated(admin: true) }));
        Assert.Equal("ResourceClaim.resource.k8s.io \"c\" is invalid: status.allocation.devices.results[0].adminAccess: Forbidden: " + AdminOnly, refused.Message);
    }

    [Fact]
    public async Task Who_allocates_may_bind_claims()
    {
        var ns = await server.NamespaceAsync();
        var claim = await server.Create(Claim(ns, "c"));
        await server.AllowAsync(ns, "binder-" + ns, Users.Rule("update", "resourceclaims/status", Resources));
        var binder = server.As("binder-" + ns);
        var refused = await ServerFixture.Fails(() => binder.UpdateAsync(claim with { Status = Allocated() }, "status", new(), CancellationToken.None));
        Assert.Equal(422, refused.Code);
        Assert.Contains(
            "status: Forbidden: changing status.allocation or status.reservedFor requires resource=\"resourceclaims/binding\", verb=\"update\" permission: resourceclaims.resource.k8s.io is forbidden: "
            + $"User \"binder-{ns}\" cannot update resource \"resourceclaims/binding\" in API group \"resource.k8s.io\" at the cluster scope",
            refused.Message,
            StringComparison.Ordinal);
        await server.AllowEverywhereAsync("binder-" + ns, Users.Rule("update", "resourceclaims/binding", Resources));
        Assert.NotNull((await binder.UpdateAsync(claim with { Status = Allocated() }, "status", new(), CancellationToken.None)).Status.Allocation);
    }

    [Theory]
    [InlineData("arbitrary-node:update", "other", true)]
    [InlineData("associated-node:update", "n1", true)]
    [InlineData("associated-node:update", "other", false)]
    [InlineData("update", "n1", false)]
    public async Task Who_reports_of_devices_may_speak_for_their_driver(string verb, string node, bool allowed)
    {
        var ns = await server.NamespaceAsync();
        var claim = await server.Create(Claim(ns, "c"));
        claim = await server.UpdateStatus(claim with { Status = Allocated() });
        var name = $"system:serviceaccount:{ns}:driver";
        var account = new UserInfo(name, "", [UserInfo.AllAuthenticated], new Dictionary<string, IReadOnlyList<string>> { ["authentication.kubernetes.io/node-name"] = [node] });
        await server.AllowAsync(ns, name, Users.Rule("update", "resourceclaims/status", Resources), Users.Rule(verb, "resourceclaims/driver", Resources, "gpu.example.org"));
        var report = claim with { Status = claim.Status with { Devices = [new() { Driver = "gpu.example.org", Pool = "p", Device = "d" }] } };
        var client = server.Core.CreateClient(account);
        if (allowed)
        {
            Assert.Single((await client.UpdateAsync(report, "status", new(), CancellationToken.None)).Status.Devices);
            return;
        }

        var refused = await ServerFixture.Fails(() => client.UpdateAsync(report, "status", new(), CancellationToken.None));
        var verbs = node == "n1" ? "[associated-node:update arbitrary-node:update]" : "[arbitrary-node:update]";
        Assert.Contains($"changing status.devices requires resource=\"resourceclaims/driver\", verb=\"{verbs}\" permission: ", refused.Message, StringComparison.Ordinal);
    }

    private static ResourceClaim Claim(string ns, string name, bool admin = false) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Spec = new() { Devices = new() { Requests = [new() { Name = "r", Exactly = new() { DeviceClassName = "c", AdminAccess = admin ? true : null } }] } },
    };

    private static ResourceClaimStatus Allocated(bool admin = false) => new()
    {
        Allocation = new()
        {
            Devices = new() { Results = [new() { Request = "r", Driver = "gpu.example.org", Pool = "p", Device = "d", AdminAccess = admin ? true : null }] },
            NodeSelector = new() { NodeSelectorTerms = [new() { MatchFields = [new() { Key = "metadata.name", Operator = "In", Values = ["n1"] }] }] },
        },
    };
}
