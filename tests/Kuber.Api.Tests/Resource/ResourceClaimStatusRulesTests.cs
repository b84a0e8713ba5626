using Kuber.Api.Registry;
using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Resource;

public class ResourceClaimStatusRulesTests
{
    private const string Share = "11111111-2222-3333-4444-555555555555";
    private static readonly StrategyContext Context = new(TimeProvider.System, "user", []);

    private static readonly ResourceClaim Claim = new()
    {
        Metadata = new() { Name = "c", Namespace = "ns" },
        Spec = new() { Devices = new() { Requests = [new() { Name = "r", FirstAvailable = [new() { Name = "big", DeviceClassName = "c" }] }] } },
    };

    private static readonly ResourceClaimStatus Allocated = new() { Allocation = new() { Devices = new() { Results = [Result("d")] } } };

    [Fact]
    public void Somebody_has_it_reserved_once_and_with_all_that_tells_who()
    {
        var user = new ResourceClaimConsumerReference { ApiGroup = "batch", Resource = "jobs", Name = "j", Uid = "u" };
        Assert.Equal("", Errors(Allocated, Allocated with { ReservedFor = [user] }));
        Assert.Equal("status.reservedFor[1]: Duplicate value: \"u\"", Errors(Allocated, Allocated with { ReservedFor = [user, user] }));
        Assert.Equal(
            "[status.reservedFor[1].resource: Required value, status.reservedFor[1].name: Required value, status.reservedFor[1].uid: Required value]",
            Errors(Allocated, Allocated with { ReservedFor = [user, new()] }));
        Assert.Equal("status.reservedFor: Too many: 257: must have at most 256 items", Errors(Allocated, Allocated with { ReservedFor = Enumerable.Repeat(user, 257).ToApiList() }));
    }

    [Fact]
    public void What_is_being_deleted_is_reserved_by_nobody_new()
    {
        var (a, b) = (new ResourceClaimConsumerReference { Resource = "pods", Name = "a", Uid = "a" }, new ResourceClaimConsumerReference { Resource = "pods", Name = "b", Uid = "b" });
        var both = Allocated with { ReservedFor = [a, b] };
        var deleted = Claim with { Metadata = Claim.Metadata with { DeletionTimestamp = Time.Now(TimeProvider.System) }, Status = Allocated with { ReservedFor = [a] } };
        Assert.Equal(
            "status.reservedFor: Forbidden: new entries may not be added while `deallocationRequested` or `deletionTimestamp` are set",
            Errors(deleted, deleted with { Status = both }));
        Assert.Equal("", Errors(deleted, deleted with { Status = Allocated }));
    }

    [Fact]
    public void An_allocation_is_of_what_the_claim_asks_for_and_stays()
    {
        Assert.Equal("", Errors(ResourceClaimStatus.Empty, Allocated));
        var wrong = new ResourceClaimStatus { Allocation = new() { Devices = new() { Results = [Result("Bad") with { Request = "r/small", Pool = "a//b", ShareID = "x" }], Config = [new() { Source = "Me" }] } } };
        var message = Errors(ResourceClaimStatus.Empty, wrong);
        Assert.Contains("status.allocation.devices.results[0].request: Invalid value: \"r/small\": must be the name of a request", message, StringComparison.Ordinal);
        Assert.Contains("status.allocation.devices.results[0].pool: Invalid value: \"\": a lowercase RFC 1123 subdomain", message, StringComparison.Ordinal);
        Assert.Contains("status.allocation.devices.results[0].device: Invalid value: \"Bad\": a lowercase RFC 1123 label", message, StringComparison.Ordinal);
        Assert.Contains("status.allocation.devices.results[0].shareID: Invalid value: \"x\": error validating uid: invalid UUID length: 1", message, StringComparison.Ordinal);
        Assert.Contains("status.allocation.devices.config[0].source: Unsupported value: \"Me\": supported values: \"FromClaim\", \"FromClass\"", message, StringComparison.Ordinal);
        Assert.Contains("status.allocation.devices.config[0].opaque: Required value", message, StringComparison.Ordinal);
        Assert.EndsWith("\"AllocationTimestamp\":null}: field is immutable", Errors(Allocated, new() { Allocation = new() { Devices = new() { Results = [Result("other")] } } }), StringComparison.Ordinal);
    }

    [Fact]
    public void Drivers_report_of_devices_that_are_allocated()
    {
        Assert.Equal("", Errors(Allocated, Allocated with { Devices = [Report("d")] }));
        Assert.Equal(
            "status.devices[0]: Invalid value: {\"Driver\":\"gpu.example.org\",\"Pool\":\"p\",\"Device\":\"other\",\"ShareID\":\"\"}: must be an allocated device in the claim",
            Errors(Allocated, Allocated with { Devices = [Report("other")] }));
        Assert.Equal(
            "status.devices[1]: Duplicate value: {\"Driver\":\"gpu.example.org\",\"Pool\":\"p\",\"Device\":\"d\",\"ShareID\":\"\"}",
            Errors(Allocated, Allocated with { Devices = [Report("d"), Report("d")] }));
        Assert.Contains("\"ShareID\":\"" + Share, Errors(Allocated, Allocated with { Devices = [Report("d") with { ShareID = Share }] }), StringComparison.Ordinal);
        Assert.Equal(
            "status.devices[0].data: Invalid value: \"<value omitted>\": must be a valid JSON object",
            Errors(Allocated, Allocated with { Devices = [Report("d") with { Data = RawJson.FromText("[1]") }] }));
    }

    [Theory]
    [InlineData("192.0.2.5/24", "")]
    [InlineData("2001:db8::5/64", "")]
    [InlineData("192.0.2.5", "must be a valid address in CIDR form, (e.g. 10.9.8.7/24 or 2001:db8::1/64)")]
    [InlineData("192.0.2.05/24", "must be in canonical form (\"192.0.2.5/24\")")]
    [InlineData("2001:DB8::5/64", "must be in canonical form (\"2001:db8::5/64\")")]
    [InlineData("::ffff:192.0.2.5/120", "must be in canonical form (\"192.0.2.5/24\")")]
    public void Addresses_of_network_devices_have_their_prefix(string address, string message)
    {
        var errors = Errors(Allocated, Allocated with { Devices = [Report("d") with { NetworkData = new() { Ips = [address] } }] });
        Assert.Equal(message.Length == 0 ? "" : $"status.devices[0].networkData.ips[0]: Invalid value: \"{address}\": {message}", errors);
    }

    [Fact]
    public void Reports_go_with_devices_that_are_given_back()
    {
        var two = new ResourceClaimStatus { Allocation = new() { Devices = new() { Results = [Result("a"), Result("b")] } }, Devices = [Report("a"), Report("b")] };
        var one = two with { Allocation = new() { Devices = new() { Results = [Result("b")] } } };
        Assert.Equal([Report("b")], Prepared(two, one).Devices);
        Assert.True(Prepared(two, two with { Allocation = null }).Devices.IsNil);
        Assert.Equal(two.Devices, Prepared(two, two).Devices);
    }

    [Fact]
    public void The_status_is_changed_by_itself_alone()
    {
        var strategy = new ResourceClaimStrategy();
        Assert.Equal(ResourceClaimStatus.Empty, strategy.PrepareForCreate(Claim with { Status = Allocated }, Context).Status);
        Assert.Equal(Allocated, strategy.PrepareForUpdate(Claim, Claim with { Status = Allocated }, Context).Status);
        var change = Claim with { Metadata = Claim.Metadata with { Labels = ApiMap.Of(("a", "b")) }, Spec = ResourceClaimSpec.Empty, Status = Allocated };
        var changed = strategy.PrepareForStatusUpdate(change, Claim, Context);
        Assert.Equal((Claim.Spec, Allocated), (changed.Spec, changed.Status));
        Assert.True(changed.Metadata.Labels.IsEmpty);
    }

    [Theory]
    [InlineData(false, false, false, "pending")]
    [InlineData(true, false, false, "allocated")]
    [InlineData(true, true, false, "allocated,reserved")]
    [InlineData(false, false, true, "deleted")]
    [InlineData(true, true, true, "deleted,allocated,reserved")]
    public void The_table_tells_the_state(bool allocated, bool reserved, bool deleted, string state)
    {
        var claim = Claim with
        {
            Metadata = Claim.Metadata with { DeletionTimestamp = deleted ? Time.Now(TimeProvider.System) : null },
            Status = new() { Allocation = allocated ? Allocated.Allocation : null, ReservedFor = reserved ? [new() { Uid = "u" }] : default },
        };
        var column = ResourceClaimResource.Definition.Columns.Single(c => c.Name == "State");
        Assert.Equal(state, column.Cell(claim, new(DateTimeOffset.UnixEpoch)));
    }

    private static DeviceRequestAllocationResult Result(string device) => new() { Request = "r/big", Driver = "gpu.example.org", Pool = "p", Device = device };

    private static AllocatedDeviceStatus Report(string device) => new() { Driver = "gpu.example.org", Pool = "p", Device = device };

    private static ResourceClaimStatus Prepared(ResourceClaimStatus old, ResourceClaimStatus value) =>
        new ResourceClaimStrategy().PrepareForStatusUpdate(Claim with { Status = value }, Claim with { Status = old }, Context).Status;

    private static string Errors(ResourceClaimStatus old, ResourceClaimStatus value) => Errors(Claim with { Status = old }, Claim with { Status = value });

    private static string Errors(ResourceClaim old, ResourceClaim value)
    {
        FieldErrors errors = [];
        new ResourceClaimStrategy().ValidateStatusUpdate(value, old, errors);
        return errors.Count == 0 ? "" : errors.ToMessage();
    }
}
