using Kuber.Api.Core.V1;

namespace Kuber.Api.Tests.Core;

public class ServiceAccountRulesTests
{
    [Theory]
    [InlineData("""{"metadata":{"name":"full","annotations":{"kubernetes.io/enforce-mountable-secrets":"true"},"namespace":"ns"},"secrets":[{"name":"s1"},{"name":"s2","namespace":"x"}],"imagePullSecrets":[{"name":"p"}],"automountServiceAccountToken":true}""", """{"secrets":[{"name":"s1"},{"name":"s2"}],"imagePullSecrets":[{"name":"p"}],"automountServiceAccountToken":true}""")]
    [InlineData("""{"metadata":{"name":"quiet","namespace":"ns"},"automountServiceAccountToken":false,"imagePullSecrets":[{"name":"pull"}]}""", """{"imagePullSecrets":[{"name":"pull"}],"automountServiceAccountToken":false}""")]
    public void What_is_left_out_is_filled_in(string given, string expected) => KindRules.Filled(ServiceAccountResource.Definition, given, expected);
}
