using System.IO.Compression;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Lists that are put together from compressed segments say the same as plain ones, to the byte.</summary>
public class CompressedListTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    private const string Protobuf = "application/vnd.kubernetes.protobuf";

    [Theory]
    [InlineData("application/json")]
    [InlineData(Protobuf)]
    public async Task A_compressed_list_is_the_plain_one(string accept)
    {
        var ns = await server.NamespaceAsync();
        await FillAsync(ns, 150);
        await SameAsync($"/api/v1/namespaces/{ns}/configmaps", accept);
        await SameAsync("/api/v1/configmaps", accept);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(Protobuf)]
    public async Task A_compressed_list_has_what_changed_since_the_last(string accept)
    {
        var ns = await server.NamespaceAsync();
        await FillAsync(ns, 150);
        var path = $"/api/v1/namespaces/{ns}/configmaps";
        await SameAsync(path, accept);
        var changed = await server.Get<ConfigMap>(ns, "m-070");
        await server.Client.UpdateAsync(changed with { Data = ApiMap.Of(("text", "changed")) }, "", new(), CancellationToken.None);
        await server.Client.DeleteAsync<ConfigMap>(ns, "m-071", new(), CancellationToken.None);
        await FillAsync(ns, 160, from: 150);
        var plain = await SameAsync(path, accept);
        Assert.True(plain.AsSpan().IndexOf("changed"u8) > 0);
        Assert.True(plain.AsSpan().IndexOf("m-071"u8) < 0);
        Assert.True(plain.AsSpan().IndexOf("m-159"u8) > 0);
    }

    [Fact]
    public async Task A_short_page_of_a_list_is_sent_as_it_is()
    {
        var ns = await server.NamespaceAsync();
        await FillAsync(ns, 150);
        await SameAsync($"/api/v1/namespaces/{ns}/configmaps?limit=140", "application/json", compressed: false);
    }

    private async Task FillAsync(string ns, int to, int from = 0)
    {
        for (var i = from; i < to; i++)
        {
            await server.Create(new ConfigMap { Metadata = new() { Name = $"m-{i:D3}", Namespace = ns }, Data = ApiMap.Of(("text", "value " + i)) });
        }
    }

    private async Task<byte[]> SameAsync(string path, string accept, bool compressed = true)
    {
        using var wire = new Wire(server);
        var plain = await wire.GetAsync(path, accept);
        Assert.Equal((200, ""), (plain.Code, plain.Header("Content-Encoding")));
        var packed = await wire.GetAsync(path, accept, ("Accept-Encoding", "gzip"));
        Assert.Equal((200, compressed ? "gzip" : ""), (packed.Code, packed.Header("Content-Encoding")));
        var unpacked = packed.Bytes;
        if (compressed)
        {
            using var gzip = new GZipStream(new MemoryStream(packed.Bytes), CompressionMode.Decompress);
            using var output = new MemoryStream();
            await gzip.CopyToAsync(output);
            unpacked = output.ToArray();
        }

        Assert.Equal(plain.Bytes, unpacked);
        return plain.Bytes;
    }
}
