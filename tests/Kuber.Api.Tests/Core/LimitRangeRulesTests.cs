using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class LimitRangeRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"derived","namespace":"ns"},"spec":{"limits":[{"type":"Container","max":{"cpu":"1","memory":"1Gi"},"min":{"cpu":"10m"}}]}}""", """{"spec":{"limits":[{"type":"Container","max":{"cpu":"1","memory":"1Gi"},"min":{"cpu":"10m"},"default":{"cpu":"1","memory":"1Gi"},"defaultRequest":{"cpu":"1","memory":"1Gi"}}]}}""")]
    [InlineData("""{"metadata":{"name":"pod","namespace":"ns"},"spec":{"limits":[{"type":"Pod","max":{"memory":"1Gi"},"min":{"memory":"1Mi"}},{"type":"PersistentVolumeClaim","max":{"storage":"10Gi"},"min":{"storage":"1Gi"}}]}}""", """{"spec":{"limits":[{"type":"Pod","max":{"memory":"1Gi"},"min":{"memory":"1Mi"}},{"type":"PersistentVolumeClaim","max":{"storage":"10Gi"},"min":{"storage":"1Gi"}}]}}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(LimitRangeResource.Definition, given, expected);

    [Theory]
    [InlineData("""{"metadata":{"name":"dd","namespace":"ns"},"spec":{"limits":[{"type":"Container","default":{"cpu":"500m"},"min":{"cpu":"600m"}}]}}""", "[spec.limits[0].defaultRequest[cpu]: Invalid value: \"500m\": min value 600m is greater than default request value 500m, spec.limits[0].default[cpu]: Invalid value: \"600m\": min value 600m is greater than default value 500m]")]
    [InlineData("""{"metadata":{"name":"l1","namespace":"ns"},"spec":{"limits":[{"type":"Container","min":{"cpu":"2"},"max":{"cpu":"1"}}]}}""", "[spec.limits[0].min[cpu]: Invalid value: \"2\": min value 2 is greater than max value 1, spec.limits[0].defaultRequest[cpu]: Invalid value: \"1\": min value 2 is greater than default request value 1, spec.limits[0].default[cpu]: Invalid value: \"2\": min value 2 is greater than default value 1]")]
    [InlineData("""{"metadata":{"name":"l3","namespace":"ns"},"spec":{"limits":[{"type":"Container","default":{"cpu":"1"},"defaultRequest":{"cpu":"2"}}]}}""", "spec.limits[0].defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than default limit value 1")]
    [InlineData("""{"metadata":{"name":"l4","namespace":"ns"},"spec":{"limits":[{"type":"Pod","default":{"cpu":"1"},"defaultRequest":{"cpu":"1"}}]}}""", "[spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod', spec.limits[0].defaultRequest: Forbidden: may not be specified when `type` is 'Pod']")]
    [InlineData("""{"metadata":{"name":"l8","namespace":"ns"},"spec":{"limits":[{"type":"Container"},{"type":"Container"}]}}""", "spec.limits[1].type: Duplicate value: \"Container\"")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(LimitRangeResource.Definition, given));
}
