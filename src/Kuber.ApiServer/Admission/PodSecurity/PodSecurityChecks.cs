namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>The checks of all levels, in the order of their messages, and their evaluation.</summary>
internal static class PodSecurityChecks
{
    private static readonly PodSecurityCheck Capabilities = new(
        PodSecurityLevel.Restricted,
        (22, RestrictedChecks.Capabilities),
        (25, p => p.IsWindows ? null : RestrictedChecks.Capabilities(p)));

    private static readonly PodSecurityCheck ProcMount = new(PodSecurityLevel.Restricted, (35, BaselineChecks.ProcMount));

    private static readonly PodSecurityCheck Volumes = new(PodSecurityLevel.Restricted, (0, RestrictedChecks.Volumes));

    private static readonly PodSecurityCheck Seccomp = new(
        PodSecurityLevel.Restricted,
        (19, RestrictedChecks.Seccomp),
        (25, p => p.IsWindows ? null : RestrictedChecks.Seccomp(p)));

    private static readonly PodSecurityCheck[] All =
    [
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.AppArmor)),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.Capabilities)) { StricterForm = Capabilities },
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.HostNamespaces)),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.HostPathVolumes)) { StricterForm = Volumes },
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.HostPorts)),
        new(PodSecurityLevel.Baseline, (34, BaselineChecks.ProbeHosts)),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.Privileged)),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.ProcMount), (35, p => p.HasOwnUsers ? null : BaselineChecks.ProcMount(p))) { StricterForm = ProcMount },
        new(PodSecurityLevel.Baseline, (0, p => BaselineChecks.SeLinux(p, 0)), (31, p => BaselineChecks.SeLinux(p, 31))),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.SeccompAnnotations), (19, BaselineChecks.Seccomp)) { StricterForm = Seccomp },
        new(
            PodSecurityLevel.Baseline,
            (0, p => BaselineChecks.Sysctls(p, 0)),
            (27, p => BaselineChecks.Sysctls(p, 27)),
            (29, p => BaselineChecks.Sysctls(p, 29)),
            (32, p => BaselineChecks.Sysctls(p, 32))),
        new(PodSecurityLevel.Baseline, (0, BaselineChecks.WindowsHostProcess)),
        new(PodSecurityLevel.Restricted, (8, RestrictedChecks.PrivilegeEscalation), (25, p => p.IsWindows ? null : RestrictedChecks.PrivilegeEscalation(p))),
        Capabilities,
        ProcMount,
        Volumes,
        new(PodSecurityLevel.Restricted, (0, RestrictedChecks.RunAsNonRoot), (35, p => p.HasOwnUsers ? null : RestrictedChecks.RunAsNonRoot(p))),
        new(PodSecurityLevel.Restricted, (23, RestrictedChecks.RunAsUser), (35, p => p.HasOwnUsers ? null : RestrictedChecks.RunAsUser(p))),
        Seccomp,
    ];

    /// <summary>What a pod does that a level does not allow.</summary>
    public static IReadOnlyList<PodSecurityViolation> Evaluate(LevelVersion level, CheckedPod pod)
    {
        if (level.Level == PodSecurityLevel.Privileged)
        {
            return [];
        }

        List<PodSecurityViolation> violations = [];
        foreach (var check in All)
        {
            var isReplaced = level.Level == PodSecurityLevel.Restricted && check.StricterForm?.At(level.Minor) is not null;
            if (check.Level <= level.Level && !isReplaced && check.At(level.Minor)?.Invoke(pod) is { } violation)
            {
                violations.Add(violation);
            }
        }

        return violations;
    }
}
