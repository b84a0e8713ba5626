using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Cache;

/// <summary>Objects of one shape share the text of their field owners.</summary>
public class SharedFieldsTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Objects_with_the_same_owned_fields_share_their_text()
    {
        var ns = await server.NamespaceAsync();
        var one = await server.Create(Map(ns, "one", "text"));
        var two = await server.Create(Map(ns, "two", "text"));
        var other = await server.Create(Map(ns, "three", "else"));
        Assert.True(Fields(one).IsSame(Fields(two)));
        Assert.False(Fields(one).IsSame(Fields(other)));
        Assert.Equal("""{"f:data":{".":{},"f:else":{}}}""", Fields(other).ToString());
    }

    private static ConfigMap Map(string ns, string name, string key) => new()
    {
        Metadata = new() { Name = name, Namespace = ns },
        Data = ApiMap.Of((key, "value")),
    };

    private static RawJson Fields(ConfigMap map) => Assert.Single(map.Metadata.ManagedFields).FieldsV1!.Value;
}
