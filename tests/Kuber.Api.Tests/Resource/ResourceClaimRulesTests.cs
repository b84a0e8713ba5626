using Kuber.Api.Resource.V1;

namespace Kuber.Api.Tests.Resource;

public class ResourceClaimRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"min","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"spec":{"devices":{"requests":[{"exactly":{"allocationMode":"ExactCount","count":1,"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""")]
    [InlineData("""{"metadata":{"name":"c","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"spec":{"devices":{"requests":[{"exactly":{"allocationMode":"ExactCount","count":1,"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ResourceClaimResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad-3","namespace":"ns"},"spec":{"devices":{"requests":[{"name":"r"}]}}}""", "spec.devices.requests[0]: Required value: exactly one of `exactly` or `firstAvailable` is required")]
    [InlineData("""{"metadata":{"name":"bad-6","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"allocationMode":"Some","deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", "spec.devices.requests[0].exactly.allocationMode: Unsupported value: \"Some\": supported values: \"All\", \"ExactCount\"")]
    [InlineData("""{"metadata":{"name":"bad-7","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"count":-1,"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", "spec.devices.requests[0].exactly.count: Invalid value: -1: must be greater than zero")]
    [InlineData("""{"metadata":{"name":"bad-8","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"allocationMode":"All","count":2,"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", "spec.devices.requests[0].exactly.count: Invalid value: 2: must not be specified when allocationMode is 'All'")]
    [InlineData("""{"metadata":{"name":"bad-9","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"firstAvailable":[{"deviceClassName":"c","name":"x"}],"name":"r"}]}}}""", "spec.devices.requests[0]: Invalid value: null: exactly one of `exactly` or `firstAvailable` is required, but multiple fields are set")]
    [InlineData("""{"metadata":{"name":"bad-10","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"},{"exactly":{"deviceClassName":"c"},"name":"r"}]}}}""", "spec.devices.requests[1]: Duplicate value: \"r\"")]
    [InlineData("""{"metadata":{"name":"bad-12","namespace":"ns"},"spec":{"devices":{"constraints":[{"matchAttribute":"x","requests":["nope"]}],"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", "[spec.devices.constraints[0].requests[0]: Invalid value: \"nope\": must be the name of a request in the claim or the name of a request and a subrequest separated by '/', spec.devices.constraints[0].matchAttribute: Invalid value: \"x\": a fully qualified name must be a domain and a name separated by a slash]")]
    [InlineData("""{"metadata":{"name":"bad-13","namespace":"ns"},"spec":{"devices":{"config":[{"opaque":{"driver":"gpu.example.org","parameters":{"apiVersion":"gpu.example.org/v1","kind":"Cfg","mode":"x"}},"requests":["nope"]}],"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", "spec.devices.config[0].requests[0]: Invalid value: \"nope\": must be the name of a request in the claim or the name of a request and a subrequest separated by '/'")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ResourceClaimResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"min","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"spec":{"devices":{"requests":[]}}}""", "spec: Invalid value: {\"Devices\":{\"Requests\":[],\"Constraints\":null,\"Config\":null}}: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ResourceClaimResource.Definition, given, change));

    [Theory]
    [InlineData("""{"metadata":{"name":"c","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"status":{"reservedFor":[{"apiGroup":"batch","name":"j","resource":"jobs","uid":"u-1"}]}}""", "status.reservedFor: Forbidden: may not be specified when `allocated` is not set")]
    [InlineData("""{"metadata":{"name":"c","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"status":{"devices":[{"device":"other","driver":"gpu.example.org","pool":"p1"}]}}""", "status.devices[0]: Invalid value: {\"Driver\":\"gpu.example.org\",\"Pool\":\"p1\",\"Device\":\"other\",\"ShareID\":\"\"}: must be an allocated device in the claim")]
    [InlineData("""{"metadata":{"name":"c","namespace":"ns"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"gpu.example.org"},"name":"r"}]}}}""", """{"status":{"allocation":{"devices":{"results":[{"device":"dev-1","driver":"gpu.example.org","pool":"p1","request":"r"}]},"nodeSelector":{"nodeSelectorTerms":[]}}}}""", "status.allocation.nodeSelector.nodeSelectorTerms: Required value: must have at least one node selector term")]
    public void What_is_wrong_with_a_status_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedStatus(ResourceClaimResource.Definition, given, change));
}
