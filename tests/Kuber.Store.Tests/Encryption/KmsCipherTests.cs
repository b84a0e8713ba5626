using System.Diagnostics;
using System.Text;
using Kuber.Store.Encryption;
using Kuber.Store.Memory;
using Kuber.Store.Tests.Embedded;

namespace Kuber.Store.Tests.Encryption;

/// <summary>A key management service in a process of its own, through its Unix socket.</summary>
public sealed class KmsCipherTests : IAsyncLifetime
{
    private const string Key = "/registry/secrets/default/login";
    private readonly StoreFolder folder = new();
    private readonly List<string> calls = [];
    private Process plugin = null!;

    private string Socket => Path.Combine(folder.Folder, "kms.sock");

    public async Task InitializeAsync()
    {
        plugin = Process.Start(new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Kuber.Store.KmsPlugin.dll"), Socket },
        })!;
        await ReadToAsync("ready");
    }

    public Task DisposeAsync()
    {
        plugin.Kill();
        plugin.WaitForExit();
        plugin.Dispose();
        folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task ManyValuesNeedOneCallAndReadAfterAStart()
    {
        var inner = new MemoryStore();
        await using var store = await OverAsync(inner);
        for (var i = 0; i < 20; i++)
        {
            await store.CreateAsync(Key + i, Encoding.UTF8.GetBytes($"value {i}"), default);
        }
        Assert.Equal("value 7", Encoding.UTF8.GetString((await store.GetAsync(Key + 7, default))!.Value.Span));
        var raw = Encoding.Latin1.GetString((await inner.GetAsync(Key + 7, default))!.Value.Span);
        Assert.StartsWith("k8s:enc:kms:v2:cloud:", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("value", raw, StringComparison.Ordinal);
        using var anew = NewCipher(TimeProvider.System);
        foreach (var kept in (await inner.ListAsync(new("/"), default)).Entries)
        {
            Assert.StartsWith("value", Encoding.UTF8.GetString(await anew.DecryptAsync(kept.Value[anew.Prefix.Length..], kept.Key, default)), StringComparison.Ordinal);
        }
        await TurnAsync("end");
        Assert.Equal(["Encrypt", "Decrypt"], calls.Where(call => call != "Status"));
    }

    [Fact]
    public async Task AKeyThatTheServiceRotatedMakesValuesStale()
    {
        var clock = new SteppedClock();
        using var cipher = NewCipher(clock);
        var kept = await cipher.EncryptAsync("value"u8.ToArray(), Key, default);
        Assert.False(await cipher.IsStaleAsync(kept, default));
        await TurnAsync("second");
        Assert.False(await cipher.IsStaleAsync(kept, default));
        clock.Step(TimeSpan.FromMinutes(2));
        Assert.True(await cipher.IsStaleAsync(kept, default));
        var renewed = await cipher.EncryptAsync("value"u8.ToArray(), Key, default);
        Assert.False(await cipher.IsStaleAsync(renewed, default));
        Assert.Equal("value"u8.ToArray(), await cipher.DecryptAsync(kept, Key, default));
        Assert.Equal("value"u8.ToArray(), await cipher.DecryptAsync(renewed, Key, default));
    }

    [Fact]
    public async Task AServiceThatIsAwayRefusesWritesWithItsName()
    {
        await using var store = await OverAsync(new MemoryStore());
        plugin.Kill();
        await plugin.WaitForExitAsync();
        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CreateAsync(Key, "value"u8.ToArray(), default));
        Assert.Contains("the key management service cloud", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.MayHaveHappened);
    }

    private KmsCipher NewCipher(TimeProvider clock) => new("cloud", Socket, TimeSpan.FromSeconds(20), clock);

    private async Task<EncryptedStore> OverAsync(IStore inner)
    {
        var file = Path.Combine(folder.Folder, "encryption.yaml");
        await File.WriteAllTextAsync(file, $$"""
            apiVersion: apiserver.config.k8s.io/v1
            kind: EncryptionConfiguration
            resources:
            - resources: [secrets]
              providers:
              - kms: {apiVersion: v2, name: cloud, endpoint: 'unix://{{Socket}}', timeout: 20s}
              - identity: {}
            """);
        return await EncryptedStore.OpenAsync(inner, new(file, _ => "secrets", _ => "/registry/secrets/"), default);
    }

    private async Task TurnAsync(string keyId)
    {
        await plugin.StandardInput.WriteLineAsync(keyId);
        await ReadToAsync("turned");
    }

    private async Task ReadToAsync(string line)
    {
        while (await plugin.StandardOutput.ReadLineAsync() is { } next && next != line)
        {
            calls.Add(next);
        }
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public void Step(TimeSpan step) => ticks += step.Ticks;
    }
}
