using System.Globalization;
using System.Text.Json;

namespace Kuber.Bench.Api;

/// <summary>Prints figures as they come, and writes them all as JSON.</summary>
internal sealed class BenchReport
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly List<BenchRow> rows = [];

    /// <summary>Prints the head of the table.</summary>
    public static void Begin()
    {
        Console.WriteLine($"load of the machine: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; processors: {Environment.ProcessorCount}");
        Console.WriteLine($"{"",-44}{"",12} {"",-8}{"p50 ms",8}{"p99 ms",9}{"server µs",11}{"alloc KB",10}{"MB/s",8}{"upstream",10}{"times",7}{"aim",16}");
    }

    /// <summary>Adds and prints a figure.</summary>
    public void Add(BenchRow row)
    {
        rows.Add(row);
        // Of a figure where less is better, how many times less it is.
        var better = row.Upstream == 0 ? 0 : row.IsRate ? row.Value / row.Upstream : row.Upstream / row.Value;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Name,-44}{row.Value,12:#,##0.0} {row.Unit,-8}{Or(row.P50, "F2"),8}{Or(row.P99, "F2"),9}{Or(row.ServerMicroseconds, "F0"),11}{Or(row.AllocatedKilobytes, "F1"),10}{Or(row.MegabytesPerSecond, "F0"),8}{Or(row.Upstream, "#,##0.0"),10}{Or(better, "F1"),7}{Aim(row),16}{(row.Failures > 0 ? $"  {row.Failures} FAILED" : "")}"));
    }

    /// <summary>Adds and prints what a load run measured.</summary>
    /// <param name="name">What was done.</param>
    /// <param name="result">The figures.</param>
    /// <param name="upstream">What kube-apiserver does in a second; 0 where that is not known.</param>
    /// <param name="times">How many times that is the aim; 0 for none.</param>
    public void Add(string name, LoadResult result, double upstream = 0, double times = 0) => Add(new(name, result.Rate, "/s")
    {
        P50 = result.P50,
        P99 = result.P99,
        ServerMicroseconds = result.ServerMicroseconds,
        AllocatedKilobytes = result.AllocatedKilobytes,
        MegabytesPerSecond = result.MegabytesPerSecond,
        Failures = result.Failures,
        Upstream = upstream,
        Aim = upstream * times,
    });

    /// <summary>Writes all figures to a file.</summary>
    public void Save(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(rows, Indented));
        Console.WriteLine("written to " + path);
    }

    private static string Aim(BenchRow row) => row.IsReached is not { } reached ? ""
        : (row.AimsAtP99 ? "p99 " : "") + row.Aim.ToString("#,##0.#", CultureInfo.InvariantCulture) + (reached ? " yes" : " no");

    private static string Or(double value, string format) => value == 0 ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
