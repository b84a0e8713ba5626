using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuber.EndToEnd;

/// <summary>
/// Replays recordings of the real API server against <c>kuber server</c>. They lie beside the repository; without them the tests
/// are skipped. Recordings of what is not served yet (CEL, admission policies, webhooks) are left out by prefix. The shares of steps that must be identical only ever rise: what is not identical is listed in docs/conformance-golden.md and docs/status.md.
/// </summary>
public sealed partial class GoldenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-golden-").FullName;

    [TheoryOnRecordings]
    [InlineData("machinery", 99.0, "")]
    [InlineData("objects-workload", 99.0, "")]
    [InlineData("objects-other", 98.0, "")]
    [InlineData("extension-policy-auth", 97.0, "")]
    public async Task Answers_are_those_of_the_real_server(string recordings, double leastPercent, string prefixes)
    {
        var names = prefixes.Split(' ');
        var files = Directory.GetFiles(Path.Combine(TheoryOnRecordingsAttribute.Folder, recordings), "*.json")
            .Where(f => names.Any(n => Path.GetFileName(f).StartsWith(n, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
        // The recordings were made without a scheduler, whose conditions of pods would differ from them.
        using var server = await ServerProcess.StartAsync(folder, "--scheduler", "false");
        var replay = await Machine.RunAsync(
            "python3",
            [Path.Combine(TheoryOnRecordingsAttribute.Folder, "golden.py"), "replay", "--kubeconfig", Path.Combine(folder, "admin.conf"), .. files],
            limitSeconds: 900);
        var total = Total().Match(replay.Output);
        Assert.True(total.Success, $"the replay ended without a total: {replay.Output}{replay.Errors}");
        var percent = double.Parse(total.Groups[3].Value, CultureInfo.InvariantCulture);
        Console.WriteLine($"{recordings}: {total.Value}");
        Assert.True(percent >= leastPercent, $"{recordings}: {total.Value}, at least {leastPercent} % were identical before:\n{replay.Output}");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"total (\d+)/(\d+) \(([\d.]+)%\)")]
    private static partial Regex Total();
}
