using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Reference objects pass through requests, answers, lists and watches, in JSON, YAML and protobuf, without losing a byte.</summary>
public class WireRoundTripTests
{
    /// <summary>Stored in another version, into which not every field goes alike: annotations tell of the rest, here as upstream.</summary>
    private const string Converted = "autoscaling.v1.HorizontalPodAutoscaler";

    private static readonly Representation Yaml = Representation.Json with { Format = WireFormat.Yaml };
    private static readonly Representation Protobuf = Representation.Json with { Format = WireFormat.Protobuf };
    private static readonly CacheSnapshot Snapshot = new(default, 7);

    [SharedFact(ReferenceObject.Folder)]
    public void Objects_survive_YAML()
    {
        foreach (var reference in ReferenceObject.All())
        {
            var yaml = YamlWriter.ToText(ApiValueJson.Parse(reference.Json));
            var value = reference.Kind.DecodeJson(ApiValueJson.ToUtf8(YamlReader.Parse(yaml)));
            Assert.Equal(reference.Kind.DecodeJson(reference.Json), value);
            Assert.Equal(Text(reference.Json), Text(reference.Kind.EncodeJson(value, reference.Kind.GroupVersionKind.Kind != "WatchEvent")));
        }
    }

    [SharedFact(ReferenceObject.Folder)]
    public async Task Objects_are_sent_as_upstream_writes_them()
    {
        foreach (var (reference, resource) in Served())
        {
            var item = Item(reference, resource);
            Assert.Equal(Text(reference.Json) + "\n", Text(await SentAsync(http => ObjectWriter.SendAsync(http, 200, Representation.Json, resource, item, true, TimeProvider.System))));
            Assert.Equal(reference.Proto, await SentAsync(http => ObjectWriter.SendAsync(http, 200, Protobuf, resource, item, true, TimeProvider.System)));
            var yaml = await SentAsync(http => ObjectWriter.SendAsync(http, 200, Yaml, resource, item, true, TimeProvider.System));
            Assert.Equal(resource.FromStorage(item.Value), resource.DecodeJson(ApiValueJson.ToUtf8(YamlReader.Parse(yaml)), null));
        }
    }

    [SharedFact(ReferenceObject.Folder)]
    public async Task Lists_are_sent_as_upstream_writes_them()
    {
        var count = 0;
        foreach (var (reference, resource) in Served().Where(static s => s.Resource.Verbs.Contains("list")))
        {
            var item = Item(reference, resource);
            var list = new ListResult(Snapshot, WatchScope.All, "", [item, item], "", null);
            Assert.Equal(WireFrames.JsonList(reference, "7", 2), Text(await SentAsync(http => ObjectWriter.SendListAsync(http, Representation.Json, resource, list, TimeProvider.System))));
            Assert.Equal(WireFrames.ProtoList(reference, "7", 2), await SentAsync(http => ObjectWriter.SendListAsync(http, Protobuf, resource, list, TimeProvider.System)));
            var yaml = YamlReader.Parse(await SentAsync(http => ObjectWriter.SendListAsync(http, Yaml, resource, list, TimeProvider.System)));
            Assert.Equal(ApiValueJson.Parse(WireFrames.JsonList(reference, "7", 2)), yaml);
            count++;
        }

        Assert.True(count > 50, $"only {count} lists");
    }

    [SharedFact(ReferenceObject.Folder)]
    public async Task Events_of_watches_are_sent_as_upstream_writes_them()
    {
        var count = 0;
        foreach (var (reference, resource) in Served().Where(static s => s.Resource.Verbs.Contains("watch")))
        {
            var item = Item(reference, resource);
            Assert.Equal(WireFrames.JsonEvent("ADDED", reference) + WireFrames.JsonEvent("ADDED", reference), Text(await WatchedAsync(Representation.Json, resource, item)));
            byte[] frames = [.. WireFrames.ProtoEvent("ADDED", reference), .. WireFrames.ProtoEvent("ADDED", reference)];
            Assert.Equal(frames, await WatchedAsync(Protobuf, resource, item));
            var yaml = YamlReader.ParseAll(Text(await WatchedAsync(Yaml, resource, item)));
            Assert.Equal(2, yaml.Count);
            Assert.All(yaml, y => Assert.Equal(ApiValueJson.Parse(WireFrames.JsonEvent("ADDED", reference)), y));
            count++;
        }

        Assert.True(count > 50, $"only {count} watches");
    }

    private static IEnumerable<(ReferenceObject Reference, ServedResource Resource)> Served()
    {
        var resources = BuiltIns.All().ToDictionary(static r => (r.ApiVersion, r.Kind));
        return ReferenceObject.All()
            .Where(static r => r.Name != Converted)
            .Where(r => resources.ContainsKey((r.Kind.ApiVersion, r.Kind.GroupVersionKind.Kind)))
            .Select(r => (r, resources[(r.Kind.ApiVersion, r.Kind.GroupVersionKind.Kind)]));
    }

    private static CacheItem Item(ReferenceObject reference, ServedResource resource)
    {
        var value = resource.DecodeProtobuf(reference.Body);
        Assert.Equal(value, resource.DecodeJson(reference.Json, null));

        // The cache holds the version that is stored.
        return new CacheItem("a/b", resource.ToStorage(value), 7);
    }

    private static Task<byte[]> WatchedAsync(Representation representation, ServedResource resource, CacheItem item) => SentAsync(async http =>
    {
        var watcher = new CacheWatcher(null!, WatchScope.All, 7) { Initial = [item, item] };
        watcher.Close();
        await new WatchWriter(http, new AnswerWatchOutput(http.Response, representation.WatchContentType), representation, resource, TimeProvider.System).RunAsync(watcher, ListOptions.Empty, default);
    });

    private static async Task<byte[]> SentAsync(Func<HttpContext, Task> send)
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext();
        http.Response.Body = body;
        await send(http);
        await http.Response.BodyWriter.FlushAsync();
        return body.ToArray();
    }

    private static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
