using System.CommandLine;
using System.Globalization;
using Kuber.Simulation;
using Kuber.Simulation.Faults;

namespace Kuber.Commands;

/// <summary><c>kuber simulate</c>: whole clusters on simulated time, from seeds, with faults and checks.</summary>
internal static class SimulateCommand
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromSeconds(10);

    /// <summary>The command with its options.</summary>
    public static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "The seed; with --runs the first of them.", DefaultValueFactory = static _ => 1 };
        var runs = new Option<int>("--runs") { Description = "How many seeds are run, one after the other.", DefaultValueFactory = static _ => 1 };
        var nodes = new Option<int>("--nodes") { Description = "How many nodes a cluster has.", DefaultValueFactory = static _ => 10 };
        var pods = new Option<int?>("--pods") { Description = "About how many pods the workloads ask for; by default six for each node." };
        var hours = new Option<double>("--hours") { Description = "How many hours of the cluster's time are simulated.", DefaultValueFactory = static _ => 1 };
        var faults = new Option<string>("--faults")
        {
            Description = "What goes wrong: all, none, or names with commas: " + string.Join(", ", Enum.GetNames<FaultKinds>().Select(static n => n.ToLowerInvariant())) + ".",
            DefaultValueFactory = static _ => "all",
        };
        var trace = new Option<string?>("--trace") { Description = "A file to write every event to." };
        var command = new Command("simulate", "Simulate whole clusters from seeds, with faults and checks.") { seed, runs, nodes, pods, hours, faults, trace };
        command.SetAction(result =>
        {
            if (!Enum.TryParse<FaultKinds>(result.GetRequiredValue(faults), ignoreCase: true, out var kinds))
            {
                Console.Error.WriteLine($"unknown faults: {result.GetValue(faults)}");
                return 1;
            }

            var options = new SimulationOptions
            {
                Nodes = result.GetValue(nodes),
                Pods = result.GetValue(pods) ?? (result.GetValue(nodes) * 6),
                Duration = TimeSpan.FromHours(result.GetValue(hours)),
                Faults = kinds,
            };
            using var file = result.GetValue(trace) is { } path ? new StreamWriter(path) : null;
            return Run(file is null ? options : options with { TraceSink = file.WriteLine }, result.GetValue(seed), result.GetValue(runs));
        });
        return command;
    }

    private static int Run(SimulationOptions options, int first, int runs)
    {
        var (hours, minutes, failures) = (0.0, 0.0, 0);
        for (var seed = first; seed < first + runs; seed++)
        {
            var told = TimeSpan.Zero;
            var result = SimulationRun.Run(options with
            {
                Seed = seed,
                Rested = far =>
                {
                    if (far.Real - told > ProgressInterval)
                    {
                        told = far.Real;
                        Console.Error.WriteLine($"so far: {far}");
                    }
                },
            });
            Console.WriteLine(result);
            hours += result.Simulated.TotalHours;
            minutes += result.Real.TotalMinutes;
            if (result.Failure is { } failure)
            {
                failures++;
                Console.WriteLine(result.Tail);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {failure}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs} runs, {failures} failed, {hours:0.0} simulated hours, {hours / minutes:0.0} for each minute"));
        return failures == 0 ? 0 : 1;
    }
}
