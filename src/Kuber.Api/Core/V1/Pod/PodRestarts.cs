namespace Kuber.Api.Core.V1;

/// <summary>Which containers run again after they have ended (KEP-5307).</summary>
internal static class PodRestarts
{
    /// <summary>Whether the end of one container may restart all of them.</summary>
    public static bool MayRestartAll(PodSpec spec) => spec.Containers.Exists(RestartsAll) || spec.InitContainers.Exists(RestartsAll);

    /// <summary>Whether a container is restarted after it has ended with an exit code: by its rules, its own policy or the pod's.</summary>
    public static bool MayRestart(Container container, string podPolicy, int exitCode)
    {
        if (container.RestartPolicy is null)
        {
            return MayRestart(podPolicy, exitCode);
        }

        return container.RestartPolicyRules.Exists(r => Matches(r, exitCode)) || MayRestart(container.RestartPolicy, exitCode);
    }

    private static bool MayRestart(string policy, int exitCode) => policy == "Always" || (policy == "OnFailure" && exitCode != 0);

    private static bool Matches(ContainerRestartRule rule, int exitCode) => rule.ExitCodes is { } codes && codes.Operator switch
    {
        "In" => codes.Values.Exists(v => v == exitCode),
        "NotIn" => !codes.Values.Exists(v => v == exitCode),
        _ => false,
    };

    private static bool RestartsAll(Container container) => container.RestartPolicyRules.Exists(static r => r.Action == "RestartAllContainers");
}
