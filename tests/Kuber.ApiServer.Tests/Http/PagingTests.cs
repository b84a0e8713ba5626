using System.Text;
using Kuber.Api.Core.V1;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Lists in pages, and what becomes of pages and watches whose past is gone.</summary>
public class PagingTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task A_page_ends_where_it_is_full_whether_or_not_more_is_selected()
    {
        using var wire = new Wire(server);
        var ns = await MapsAsync(("a", "x"), ("b", "y"), ("c", "x"));
        var first = (await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?limit=1&labelSelector=l%3Dy")).Json;
        Assert.Equal(["b"], Names(first));
        Assert.Null(first["metadata"]!["remainingItemCount"]);
        var next = first["metadata"]!["continue"]!.GetValue<string>();
        var second = (await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?limit=1&labelSelector=l%3Dy&continue={next}")).Json;
        Assert.Empty(Names(second));
        Assert.Null(second["metadata"]!["continue"]);
    }

    [Fact]
    public async Task A_token_is_relative_to_the_namespace_and_begins_at_its_key()
    {
        using var wire = new Wire(server);
        var ns = await MapsAsync(("a", ""), ("b", ""), ("c", ""));
        var behind = (await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?limit=1&continue={Token(-1, "a\\u0000")}")).Json;
        Assert.Equal(["b"], Names(behind));
        Assert.Equal(1, behind["metadata"]!["remainingItemCount"]!.GetValue<int>());
        Assert.Equal(["b", "c"], Names((await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?continue={Token(-1, "b")}")).Json));
    }

    [Fact]
    public async Task The_first_revisions_of_a_new_cluster_are_gone()
    {
        using var wire = new Wire(server);
        var ns = await MapsAsync(("a", ""), ("b", ""));
        var expired = await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?limit=1&continue={Token(1, "a\\u0000")}");
        Assert.Equal((410, "Expired"), (expired.Code, expired.Json["reason"]!.GetValue<string>()));
        var again = expired.Json["metadata"]!["continue"]!.GetValue<string>();
        Assert.Equal(["b"], Names((await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?continue={again}")).Json));
        Assert.Equal(410, (await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?resourceVersion=1&resourceVersionMatch=Exact")).Code);
    }

    [Fact]
    public async Task A_watch_from_a_revision_that_is_gone_is_told_so_as_a_watch()
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/configmaps?watch=true&resourceVersion=1");
        Assert.Equal(200, answer.Code);
        Assert.StartsWith("{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"Expired\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage", "invalid character '\\u0081' looking for beginning of value")]
    [InlineData("!", "illegal base64 data at input byte 0")]
    [InlineData("eyJ2Ijo", "unexpected end of JSON input")]
    [InlineData("W10", "json: cannot unmarshal array into Go value of type storage.continueToken")]
    [InlineData("bnVsbA", "server does not recognize this encoded version ")]
    [InlineData("eyJ2Ijo1fQ", "json: cannot unmarshal number into Go struct field continueToken.v of type string")]
    [InlineData("eyJydiI6MS41fQ", "json: cannot unmarshal number 1.5 into Go struct field continueToken.rv of type int64")]
    [InlineData("eyJ2IjoibWV0YS5rOHMuaW8vdjEiLCJydiI6NSwic3RhcnQiOiIuLi8uLi94In0", "../../x")]
    public async Task A_token_of_somebody_elses_making_is_refused(string token, string why)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/configmaps?continue=" + token);
        Assert.Equal((400, "invalid continue token: continue key is not valid: " + why), (answer.Code, answer.Message));
    }

    private static string Token(long revision, string start) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{{\"v\":\"meta.k8s.io/v1\",\"rv\":{revision},\"start\":\"{start}\"}}")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static List<string> Names(System.Text.Json.Nodes.JsonNode list) =>
        [.. list["items"]!.AsArray().Select(i => i!["metadata"]!["name"]!.GetValue<string>()).Where(n => n != "kube-root-ca.crt")];

    private async Task<string> MapsAsync(params (string Name, string Label)[] maps)
    {
        var ns = await server.NamespaceAsync();
        foreach (var (name, label) in maps)
        {
            await server.Create(new ConfigMap { Metadata = new() { Name = name, Namespace = ns, Labels = Api.Runtime.ApiMap.Of(("l", label)) } });
        }

        return ns;
    }
}
