using System.Diagnostics;
using System.Globalization;

namespace Kuber.Cluster;

/// <summary>Shows the stages of a start with the seconds that each took.</summary>
internal sealed class Stages(TextWriter output)
{
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>Runs a stage and shows it.</summary>
    public async Task RunAsync(string name, Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        Line(name, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Shows what all stages took together.</summary>
    public void Total(string name) => Line(name, Stopwatch.GetElapsedTime(started));

    private void Line(string name, TimeSpan time) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44} {time.TotalSeconds,6:F1} s"));
}
