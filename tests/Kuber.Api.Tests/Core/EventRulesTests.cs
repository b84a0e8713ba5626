using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class EventRulesTests
{
    [Theory]
    [InlineData("""{"involvedObject":{"kind":"Pod","name":"p","namespace":"zz"},"metadata":{"name":"wrong-ns","namespace":"ns"}}""", "involvedObject.namespace: Invalid value: \"zz\": does not match event.namespace")]
    public void What_is_wrong_is_told(string given, string message) => Assert.Equal(message, KindRules.Rejected(EventResource.Definition, given));
}
