using System.Text;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Client.Http;

namespace Kuber.Client.Tests.Http;

/// <summary>The client reads lists and watches of every reference object, in JSON and in protobuf, to the same objects.</summary>
public class ReferenceFrameTests
{
    [SharedFact(ReferenceObject.Folder)]
    public async Task Lists_and_watches_of_every_reference_object_are_read()
    {
        var count = 0;
        foreach (var reference in ReferenceObject.All())
        {
            if (BuiltInResources.All.FirstOrDefault(r => r.ApiVersion == reference.Kind.ApiVersion && r.Kind == reference.Kind.GroupVersionKind.Kind) is { } resource && resource.Verbs.Contains("watch"))
            {
                await resource.Accept(new Reader(reference));
                count++;
            }
        }

        Assert.True(count > 50, $"only {count} kinds");
    }

    private sealed class Reader(ReferenceObject reference) : IResourceVisitor<Task>
    {
        private static readonly string[] Types = ["ADDED", "MODIFIED", "DELETED", "BOOKMARK"];

        public async Task Visit<T>(ResourceDefinition<T> definition)
            where T : class, IApiMessage<T>
        {
            var value = (T)reference.Kind.DecodeJson(reference.Json);
            foreach (var list in new[] { ListDecoder.Json<T>(Encoding.UTF8.GetBytes(WireFrames.JsonList(reference, "7", 2))), ListDecoder.Protobuf<T>(WireFrames.ProtoList(reference, "7", 2)) })
            {
                Assert.Equal("7", list.ResourceVersion);
                Assert.Equal([value, value], list.Items);
            }

            await WatchAsync(value, false, Encoding.UTF8.GetBytes(string.Concat(Types.Select(t => WireFrames.JsonEvent(t, reference)))));
            await WatchAsync(value, true, [.. Types.SelectMany(t => WireFrames.ProtoEvent(t, reference))]);
        }

        private static async Task WatchAsync<T>(T value, bool protobuf, byte[] bytes)
            where T : class, IApiMessage<T>
        {
            using var stream = new MemoryStream(bytes);
            List<WatchEventType> types = [];
            await foreach (var change in WatchReader.ReadAsync<T>(stream, protobuf, default))
            {
                types.Add(change.Type);
                Assert.Equal(value, change.Object);
            }

            Assert.Equal([WatchEventType.Added, WatchEventType.Modified, WatchEventType.Deleted, WatchEventType.Bookmark], types);
        }
    }
}
