namespace Kuber.ApiServer.Tests.Http;

/// <summary>What the HTTP front end makes of requests before and after the operation itself.</summary>
public class FrontEndTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Map = "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"NAME\"}}";

    [Fact]
    public async Task Names_of_parameters_are_exact()
    {
        using var wire = new Wire(server);
        var ns = await server.NamespaceAsync();
        var kept = await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps?dryrun=All", Map.Replace("NAME", "kept"));
        Assert.Equal(201, kept.Code);
        Assert.NotNull(kept.Json["metadata"]!["resourceVersion"]);
        var dry = await wire.SendAsync("POST", $"/api/v1/namespaces/{ns}/configmaps?dryRun=All", Map.Replace("NAME", "dry"));
        Assert.Null(dry.Json["metadata"]!["resourceVersion"]);
        Assert.Equal(404, (await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps/dry")).Code);
    }

    [Theory]
    [InlineData("abc", "invalid timeout specified in the request URL - time: invalid duration \"abc\"")]
    [InlineData("5", "invalid timeout specified in the request URL - time: missing unit in duration \"5\"")]
    public async Task A_malformed_timeout_is_a_bad_request(string timeout, string message)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/configmaps?timeout=" + timeout);
        Assert.Equal((400, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task A_wait_beyond_the_clients_timeout_ends_with_a_status()
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/configmaps?resourceVersion=999999999&timeout=50ms");
        Assert.Equal((504, "Timeout"), (answer.Code, answer.Json["reason"]!.GetValue<string>()));
        Assert.Contains("request did not complete within requested timeout", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/apis/apps/v9/deployments", "application/json")]
    [InlineData("/apis/apps/v1/nothing", "application/json")]
    [InlineData("/api/v1/nothing", "application/json")]
    [InlineData("/apis/nobody.example.com/v1/things", "text/plain")]
    public async Task What_is_not_served_is_told_by_a_status_within_the_groups_of_the_server_alone(string path, string type)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync(path);
        Assert.Equal((404, type), (answer.Code, answer.Type));
    }

    [Fact]
    public async Task Resources_have_no_head()
    {
        using var wire = new Wire(server);
        Assert.Equal(405, (await wire.SendAsync("HEAD", "/api/v1/namespaces/default")).Code);
        Assert.Equal(200, (await wire.SendAsync("HEAD", "/healthz")).Code);
    }

    [Fact]
    public async Task A_watch_path_without_a_resource_cannot_be_understood()
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/watch");
        Assert.Equal((500, "text/plain"), (answer.Code, answer.Type));
        Assert.StartsWith("Internal Server Error: \"/api/v1/watch\": failed to create RequestInfo", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_taken_off_the_connection_and_refused()
    {
        using var wire = new Wire(server);
        var body = "{\"data\":\"" + new string('x', 4 * 1024 * 1024) + "\"}";
        var answer = await wire.SendAsync("POST", "/api/v1/namespaces/default/configmaps", body);
        Assert.Equal((413, "Request entity too large: limit is 3145728"), (answer.Code, answer.Message));
        Assert.Equal(200, (await wire.GetAsync("/api/v1/namespaces/default")).Code);
    }

    [Fact]
    public async Task Many_long_warnings_are_cut()
    {
        using var wire = new Wire(server);
        var fields = string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"f{i:00}{new string('y', 400)}\":1"));
        var answer = await wire.SendAsync(
            "POST",
            "/api/v1/namespaces/default/configmaps?dryRun=All&fieldValidation=Warn",
            "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"w\"}," + fields + "}");
        var warnings = answer.Headers["Warning"];
        Assert.Equal(201, answer.Code);
        Assert.Equal(16, warnings.Count);
        Assert.All(warnings, w => Assert.Equal("299 - \"\"".Length + 256, w.Replace("\\\"", "\"").Length));
    }

    [Theory]
    [InlineData("PartialObjectMetadataList", "", "you requested PartialObjectMetadataList, but the requested object is not a list (*core.Namespace)")]
    [InlineData("PartialObjectMetadata", "list", "you requested PartialObjectMetadata, but the requested object is a list (*core.NamespaceList)")]
    public async Task Metadata_is_asked_for_as_what_it_is(string kind, string list, string message)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/namespaces" + (list.Length == 0 ? "/default" : ""), $"application/json;as={kind};g=meta.k8s.io;v=v1");
        Assert.Equal((406, message), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task An_empty_list_of_metadata_has_no_items()
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/api/v1/limitranges", "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1");
        Assert.Contains("\"items\":null", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_no_selector_may_name_are_told_kind_by_kind()
    {
        using var wire = new Wire(server);
        Assert.Equal("\"x\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"", (await wire.GetAsync("/api/v1/configmaps?fieldSelector=x%3D1")).Message);
        Assert.Equal("field label not supported: x", (await wire.GetAsync("/api/v1/pods?fieldSelector=x%3D1")).Message);
        Assert.Equal("field label \"x\" not supported for Job", (await wire.GetAsync("/apis/batch/v1/jobs?fieldSelector=x%3D1")).Message);
    }

    [Fact]
    public async Task The_version_names_a_commit_in_hexadecimal()
    {
        using var wire = new Wire(server);
        var version = (await wire.GetAsync("/version")).Json;
        Assert.Equal("v1.36.2", version["gitVersion"]!.GetValue<string>());
        Assert.Matches("^[0-9a-f]{40}$", version["gitCommit"]!.GetValue<string>());
    }
}
