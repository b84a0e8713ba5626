namespace Kuber.EndToEnd;

/// <summary>The cluster of this machine, from <c>./kuber up</c> to <c>./kuber down</c>, with the images of the examples.</summary>
public sealed class ClusterFixture : IAsyncLifetime
{
    private IReadOnlyList<string> interfaces = [];
    private bool started;

    public async Task InitializeAsync()
    {
        if (!Machine.CanBeNode)
        {
            return;
        }

        // A cluster that somebody uses is not to be taken down by its tests.
        Assert.False(
            File.Exists("/var/lib/kuber/store.db"),
            "this machine has a cluster (/var/lib/kuber/store.db); the end-to-end tests start and remove their own: run them with ./kuber test, or behind tests/machine");
        started = true;
        interfaces = Leftovers.Interfaces();
        var up = await Machine.KuberAsync("up");
        Assert.True(up.Code == 0, $"./kuber up ended with {up.Code}: {up.Output}{up.Errors}{Log()}");
        await Task.WhenAll(MakeImageAsync("nginx:1.14.2", "nginx"), MakeImageAsync("busybox:1.36", "busybox-static"));
    }

    public async Task DisposeAsync()
    {
        if (started)
        {
            var down = await Machine.KuberAsync("down");
            Assert.True(down.Code == 0, $"./kuber down ended with {down.Code}: {down.Output}{down.Errors}");
            Assert.Equal("", Leftovers.Describe(interfaces));
        }
    }

    /// <summary>The end of the cluster's log, for messages.</summary>
    public static string Log() => File.Exists("/var/log/kuber/kuber.log") ? "\nlog: " + string.Join('\n', File.ReadLines("/var/log/kuber/kuber.log").TakeLast(15)) : "";

    private static async Task MakeImageAsync(string name, string package)
    {
        var made = await Machine.KuberAsync("image", name, "--package", package);
        Assert.True(made.Code == 0, $"./kuber image {name} ended with {made.Code}: {made.Errors}");
    }
}
