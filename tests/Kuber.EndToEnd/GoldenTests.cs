using System.Globalization;
using System.Text.RegularExpressions;

namespace Kuber.EndToEnd;

/// <summary>
/// Replays recordings of the real API server against <c>kuber server</c>. They lie beside the repository; without them the tests
/// are skipped. The shares of steps that must be identical only ever rise: what is not identical is listed in docs/status.md.
/// </summary>
public sealed partial class GoldenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-golden-").FullName;

    [TheoryOnRecordings]
    [InlineData("machinery", 84.0)]
    [InlineData("objects-workload", 60.0)]
    [InlineData("objects-other", 60.0)]
    [InlineData("extension-policy-auth", 25.0)]
    public async Task Answers_are_those_of_the_real_server(string recordings, double leastPercent)
    {
        using var server = await ServerProcess.StartAsync(folder);
        var replay = await Machine.RunAsync(
            "python3",
            [Path.Combine(TheoryOnRecordingsAttribute.Folder, "golden.py"), "replay", "--kubeconfig", Path.Combine(folder, "admin.conf"), Path.Combine(TheoryOnRecordingsAttribute.Folder, recordings)],
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
