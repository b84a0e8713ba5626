using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Http;
using Kuber.Machinery.Errors;
using Xunit.Abstractions;

namespace Kuber.Store.EndToEnd;

/// <summary>A real disk that is full, and one that stops: clear errors, health that names the cause, and a server that lives and goes on.</summary>
public sealed class DiskTests(ITestOutputHelper output)
{
    private const int ValueBytes = 100_000;

    [FactAsRoot]
    public async Task AFullDiskFailsWritesWithAReasonUntilThereIsRoom()
    {
        using var disk = new SmallDisk(mebibytes: 64);
        var data = Path.Combine(disk.Root, "data");
        List<string> written = [];
        using (var server = await KuberServer.StartAsync(data, "--bind-address", "127.0.0.1", "--https-port", "0"))
        {
            var client = server.Client;
            disk.FillUp(left: 4 << 20);
            var failure = await Assert.ThrowsAsync<StatusException>(async () =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    written.Add((await client.CreateAsync(Map(i), new(), default)).Metadata.Name);
                }
            });
            Assert.Equal(503, failure.Code);
            Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
            output.WriteLine(failure.Message);
            // Reads go on.
            Assert.Equal(ValueBytes, (await client.GetAsync<ConfigMap>("default", written[^1], default)).Data["a"].Length);
            Assert.Superset(written.ToHashSet(), await NamesAsync(client));

            disk.MakeRoom();
            await Eventually.TrueAsync("the server to be ready again", async () => await HealthAsync(client, "/readyz") == "ok");
            written.Add((await client.CreateAsync(Map(5000), new(), default)).Metadata.Name);
            await server.StopAsync();
        }

        Assert.Contains("is sound", await KuberProgram.RunAsync("store", "check", Path.Combine(data, "store.db")), StringComparison.Ordinal);
        using var again = await KuberServer.StartAsync(data, "--bind-address", "127.0.0.1", "--https-port", "0");
        Assert.Superset(written.ToHashSet(), await NamesAsync(again.Client));
    }

    [FactAsRoot]
    public async Task ADiskThatStopsMakesTheServerUnreadyUntilItGoesOn()
    {
        using var disk = new SmallDisk(mebibytes: 64);
        using var server = await KuberServer.StartAsync(Path.Combine(disk.Root, "data"), "--bind-address", "127.0.0.1", "--https-port", "0");
        var client = server.Client;
        await client.CreateAsync(Map(1), new(), default);
        Task<ConfigMap> waiting;
        disk.Freeze();
        try
        {
            waiting = client.CreateAsync(Map(2), new(), default);
            await Eventually.TrueAsync("/readyz to tell of the disk", async () => (await HealthAsync(client, "/readyz?verbose")).Contains("the disk of the store is slow", StringComparison.Ordinal));
            Assert.Equal("m1", (await client.GetAsync<ConfigMap>("default", "m1", default)).Metadata.Name);
        }
        finally
        {
            disk.Thaw();
        }
        await Eventually.TrueAsync("the server to be ready again", async () => await HealthAsync(client, "/readyz") == "ok");
        Assert.Equal("m2", (await waiting).Metadata.Name);
        await server.StopAsync();
    }

    private static ConfigMap Map(int number) => new()
    {
        Metadata = new() { Name = string.Create(CultureInfo.InvariantCulture, $"m{number}"), Namespace = "default" },
        Data = ApiMap.Of(("a", new string('a', ValueBytes))),
    };

    private static async Task<HashSet<string>> NamesAsync(IApiClient client) =>
        [.. (await client.ListAsync<ConfigMap>("default", new(), default)).Items.Select(map => map.Metadata.Name)];

    // What a health path says, be it well or not.
    private static async Task<string> HealthAsync(HttpApiClient client, string path)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(await client.GetRawAsync(path, default));
        }
        catch (StatusException failure)
        {
            return failure.Message;
        }
    }
}
