using Kuber.Api.Resource.V1;

namespace Kuber.Api.Tests.Resource;

public class ResourceClaimTemplateRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"t","namespace":"ns"},"spec":{"metadata":{"annotations":{"n":"o"},"labels":{"x":"y"}},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"cl"},"name":"a"}]}}}}""", """{"spec":{"metadata":{"annotations":{"n":"o"},"labels":{"x":"y"}},"spec":{"devices":{"requests":[{"exactly":{"allocationMode":"ExactCount","count":1,"deviceClassName":"cl"},"name":"a"}]}}}}""")]
    [InlineData("""{"metadata":{"name":"bad-1","namespace":"ns"},"spec":{}}""", """{"spec":{"metadata":{},"spec":{"devices":{"requests":null}}}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ResourceClaimTemplateResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"bad-2","namespace":"ns"},"spec":{"metadata":{"name":"x"},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"cl"},"name":"a"}]}}}}""", "spec.metadata.name: Forbidden: cannot be set")]
    [InlineData("""{"metadata":{"name":"bad-3","namespace":"ns"},"spec":{"metadata":{"labels":{"bad key":"v"}},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"cl"},"name":"a"}]}}}}""", "spec.metadata.labels: Invalid value: \"bad key\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')")]
    [InlineData("""{"metadata":{"name":"bad-4","namespace":"ns"},"spec":{"metadata":{"finalizers":["a/b"],"ownerReferences":[]},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"cl"},"name":"a"}]}}}}""", "[spec.metadata.ownerReferences: Forbidden: cannot be set, spec.metadata.finalizers: Forbidden: cannot be set]")]
    [InlineData("""{"metadata":{"name":"bad-5","namespace":"ns"},"spec":{"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":""},"name":"a"}]}}}}""", "spec.spec.devices.requests[0].exactly.deviceClassName: Required value")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(ResourceClaimTemplateResource.Definition, given));

    [Theory]
    [InlineData("""{"metadata":{"name":"t","namespace":"ns"},"spec":{"metadata":{"annotations":{"n":"o"},"labels":{"x":"y"}},"spec":{"devices":{"requests":[{"exactly":{"deviceClassName":"cl"},"name":"a"}]}}}}""", """{"spec":{"spec":{"devices":{"requests":[]}}}}""", "spec: Invalid value: {\"labels\":{\"x\":\"y\"},\"annotations\":{\"n\":\"o\"},\"Spec\":{\"Devices\":{\"Requests\":[],\"Constraints\":null,\"Config\":null}}}: field is immutable")]
    public void What_may_not_change_is_told(string given, string change, string message) => Assert.Equal(message, KindRules.RejectedChange(ResourceClaimTemplateResource.Definition, given, change));
}
