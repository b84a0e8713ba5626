using System.Text;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Input that would exhaust stack or memory is refused with a Status, and the server goes on.</summary>
public sealed class BadInputTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const int Deep = 200_000;

    [Theory]
    [InlineData("application/json", 400)]
    [InlineData("application/yaml", 400)]
    public async Task A_deep_body_is_refused(string type, int code)
    {
        foreach (var (open, close) in new[] { ("{\"a\":", "}"), ("[", "]") })
        {
            var body = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"x\":" + Repeat(open) + "1" + Repeat(close) + "}";
            await Refused("POST", "configmaps", body, type, code);
        }
    }

    [Theory]
    [InlineData("application/merge-patch+json")]
    [InlineData("application/strategic-merge-patch+json")]
    [InlineData("application/json-patch+json")]
    [InlineData("application/apply-patch+yaml")]
    public async Task A_deep_patch_is_refused(string type)
    {
        var value = Repeat("{\"a\":") + "1" + Repeat("}");
        var body = type.StartsWith("application/json-patch", StringComparison.Ordinal) ? "[{\"op\":\"add\",\"path\":\"/x\",\"value\":" + value + "}]" : "{\"x\":" + value + "}";
        await Refused("PATCH", "configmaps/kube-root-ca.crt?fieldManager=m", body, type, 400);
    }

    [Fact]
    public async Task Copies_of_a_JSON_patch_that_double_the_object_are_refused()
    {
        var ns = await server.NamespaceAsync();
        using var wire = new Wire(server);
        Assert.Equal(201, (await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps", "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{\"k\":\"v\"}}")).Code);
        var operations = Enumerable.Range(0, 60).Select(i => $"{{\"op\":\"copy\",\"from\":\"/data\",\"path\":\"/data/k{i}\"}}");
        var answer = await wire.SendAsync("PATCH", $"/api/v1/namespaces/{ns}/configmaps/a", "[" + string.Join(',', operations) + "]", type: "application/json-patch+json");
        Assert.Equal((422, "the server rejected our request due to an error in our request"), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task Aliases_that_multiply_a_text_are_refused()
    {
        var body = "a: &x \"" + new string('t', 1_000_000) + "\"\nb: [" + string.Join(',', Enumerable.Repeat("*x", 500_000)) + "]\n";
        await Refused("POST", "configmaps", body, "application/yaml", 400);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_too_large()
    {
        var body = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\"},\"data\":{\"k\":\"" + new string('v', 3 * 1024 * 1024) + "\"}}";
        var answer = await Refused("POST", "configmaps", body, "application/json", 413);
        Assert.Equal("Request entity too large: limit is 3145728", answer.Message);
    }

    [Fact]
    public async Task Very_many_labels_in_any_order_are_taken()
    {
        var labels = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"l{99_999 - i}\":\"v\""));
        var ns = await server.NamespaceAsync();
        using var wire = new Wire(server);
        var answer = await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps?dryRun=All", "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"labels\":{" + labels + "}}}");
        Assert.Equal(201, answer.Code);
        Assert.Equal("v", answer.Json["metadata"]!["labels"]!["l99999"]!.GetValue<string>());
    }

    [Fact]
    public async Task Owners_given_in_wild_order_are_read_in_time()
    {
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"f:k{99_999 - i}\":{{}}"));
        var ns = await server.NamespaceAsync();
        using var wire = new Wire(server);
        var body = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"a\",\"managedFields\":[{\"manager\":\"m\",\"operation\":\"Update\",\"apiVersion\":\"v1\",\"fieldsType\":\"FieldsV1\",\"fieldsV1\":{\"f:data\":{" + fields + "}}}]}}";
        Assert.Equal(201, (await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps?dryRun=All", body)).Code);
    }

    private static string Repeat(string part) => new StringBuilder(part.Length * Deep).Insert(0, part, Deep).ToString();

    private async Task<Wire.Answer> Refused(string method, string resource, string body, string type, int code)
    {
        var ns = await server.NamespaceAsync();
        using var wire = new Wire(server);
        await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps", "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"kube-root-ca.crt\"}}");
        var answer = await wire.SendAsync(method, $"/api/v1/namespaces/{ns}/{resource}", body, type: type);
        Assert.Equal(code, answer.Code);
        Assert.Equal("Failure", answer.Json["status"]!.GetValue<string>());
        Assert.Equal(200, (await wire.GetAsync("/readyz")).Code);
        return answer;
    }
}
