using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Testing.Nodes;

namespace Kuber.Simulation.Workload;

/// <summary>How the simulated kubelets play pods: as their labels say.</summary>
internal static class PodScripts
{
    /// <summary>After how many seconds the containers end well; without it they run until stopped.</summary>
    public const string EndsAfter = "simulation/ends-after";

    /// <summary>How the containers end.</summary>
    public const string ExitCode = "simulation/exit-code";

    private static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopDelay = TimeSpan.FromSeconds(2);

    /// <summary>The script of a pod.</summary>
    public static PodScript Of(Pod pod)
    {
        var serves = PodScript.Serves with { StartDelay = StartDelay, StopDelay = StopDelay };
        if (!pod.Metadata.Labels.TryGetValue(EndsAfter, out var seconds))
        {
            return serves;
        }

        var code = pod.Metadata.Labels.TryGetValue(ExitCode, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return PodScript.Exits(code, TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))) with { StartDelay = StartDelay };
    }
}
