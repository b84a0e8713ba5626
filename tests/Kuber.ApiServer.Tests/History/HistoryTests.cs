using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Authentication;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;
using Kuber.Store.History;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.History;

/// <summary>The history of objects as the server tells it.</summary>
public sealed class HistoryTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-history-").FullName;
    private readonly MemoryStore store = new();
    private ChangeHistory changes = null!;
    private ServerFixture server = null!;

    public async Task InitializeAsync()
    {
        changes = await ChangeHistory.OpenAsync(store, new(Path.Combine(folder, "history")), default);
        server = new() { Configure = options => options with { Store = store, History = new(changes, (_, value, _) => new(value)) } };
        await server.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await changes.DisposeAsync();
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_change_is_told_with_who_when_and_what()
    {
        var alice = server.Core.CreateClient(new("alice", UserInfo.Masters, UserInfo.AllAuthenticated), "editor");
        await alice.CreateAsync(Map("a", "1"), new(), default);
        await alice.PatchAsync<ConfigMap>("default", "a", "", new(PatchType.Merge, "{\"data\":{\"key\":\"2\",\"more\":\"x\"}}"u8.ToArray()), new(), default);
        await server.Client.DeleteAsync<ConfigMap>("default", "a", new(), default);
        var revisions = (await ReadAsync("/api/v1/namespaces/default/configmaps/a"))["revisions"].Items.ToArray();
        Assert.Equal(["alice create editor False", "alice patch editor False", "system:apiserver delete kuber True"], revisions.Select(r => $"{r["user"].Text} {r["verb"].Text} {r["manager"].Text} {r["removed"].Boolean}"));
        Assert.Equal(["data.key 1 2", "data.more  x"], revisions[1]["changes"].Items.ToArray().Select(c => $"{c["path"].Text} {c["from"].Text} {c["to"].Text}"));
        Assert.True(DateTimeOffset.TryParse(revisions[0]["time"].Text, System.Globalization.CultureInfo.InvariantCulture, out _));
        var first = await ReadAsync($"/api/v1/namespaces/default/configmaps/a?revision={revisions[0]["revision"].Integer}");
        Assert.Equal(("ConfigMap", "1"), (first["kind"].Text, first.At("data", "key").Text));
        await FailsAsync(404, $"/api/v1/namespaces/default/configmaps/a?revision={revisions[2]["revision"].Integer}", "the object was removed");
        await FailsAsync(404, "/api/v1/namespaces/default/configmaps/a?revision=1", "the history has no revision 1");
    }

    [Fact]
    public async Task What_a_secret_holds_is_not_in_the_list()
    {
        var secret = await server.Create(new Secret { Metadata = new() { Name = "s", Namespace = "default" }, StringData = ApiMap.Of(("password", "first-word")) });
        await server.Client.UpdateAsync(secret with { StringData = ApiMap.Of(("password", "second-word")) }, "", new(), default);
        var text = Encoding.UTF8.GetString(await server.Remote.GetRawAsync("/kuber/v1/history/api/v1/namespaces/default/secrets/s", default));
        Assert.Contains("data.password", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("first-word"u8), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_get_an_object_may_not_get_its_history()
    {
        await server.Create(Map("b", "1"));
        using var stranger = new HttpApiClient(KubeconfigFile.Parse(server.Host.Kubeconfig("stranger"), "a").Resolve(), TimeProvider.System);
        var refused = await Assert.ThrowsAsync<StatusException>(() => stranger.GetRawAsync("/kuber/v1/history/api/v1/namespaces/default/configmaps/b", default));
        Assert.Equal(403, refused.Code);
        Assert.Contains("cannot get resource \"configmaps\"", refused.Message, StringComparison.Ordinal);
        await FailsAsync(404, "/api/v1/namespaces/default/unknowns/b", "");
    }

    [Fact]
    public async Task What_an_object_owned_is_told_with_it()
    {
        var owner = await server.Create(Map("owner", "1"));
        var middle = await server.Create(Owned("middle", owner));
        await server.Create(Owned("leaf", middle));
        await server.Create(Map("other", "1"));
        foreach (var name in new[] { "leaf", "owner", "other", "middle" })
        {
            await server.Client.DeleteAsync<ConfigMap>("default", name, new(), default);
        }

        var items = (await ReadAsync("/api/v1/namespaces/default/configmaps/owner?removed=true"))["items"].Items.ToArray();
        Assert.Equal(["owner", "middle", "leaf"], items.Select(item => item.At("metadata", "name").Text));
        Assert.Empty((await ReadAsync("/api/v1/namespaces/default/configmaps/none?removed=true"))["items"].Items.ToArray());
    }

    private static ConfigMap Map(string name, string value) => new() { Metadata = new() { Name = name, Namespace = "default" }, Data = ApiMap.Of(("key", value)) };

    private static ConfigMap Owned(string name, ConfigMap owner) => new()
    {
        Metadata = new() { Name = name, Namespace = "default", OwnerReferences = [new() { ApiVersion = "v1", Kind = "ConfigMap", Name = owner.Metadata.Name, Uid = owner.Metadata.Uid }] },
    };

    private async Task<ApiValue> ReadAsync(string path) => ApiValueJson.Parse(await server.Remote.GetRawAsync("/kuber/v1/history" + path, default));

    private async Task FailsAsync(int code, string path, string message)
    {
        var failure = await Assert.ThrowsAsync<StatusException>(() => ReadAsync(path));
        Assert.Equal(code, failure.Code);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }
}
