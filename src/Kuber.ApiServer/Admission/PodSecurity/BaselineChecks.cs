using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Validation;
using static Kuber.ApiServer.Admission.PodSecurity.PodSecurityViolation;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>The checks of the baseline level.</summary>
internal static class BaselineChecks
{
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";
    private const string SeccompPodAnnotation = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompAnnotation = "container.seccomp.security.alpha.kubernetes.io/";

    private static readonly HashSet<string> AllowedCapabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly (int Since, string Name)[] AllowedSysctls =
    [
        (0, "kernel.shm_rmid_forced"),
        (0, "net.ipv4.ip_local_port_range"),
        (0, "net.ipv4.tcp_syncookies"),
        (0, "net.ipv4.ping_group_range"),
        (0, "net.ipv4.ip_unprivileged_port_start"),
        (27, "net.ipv4.ip_local_reserved_ports"),
        (29, "net.ipv4.tcp_keepalive_time"),
        (29, "net.ipv4.tcp_fin_timeout"),
        (29, "net.ipv4.tcp_keepalive_intvl"),
        (29, "net.ipv4.tcp_keepalive_probes"),
        (32, "net.ipv4.tcp_rmem"),
        (32, "net.ipv4.tcp_wmem"),
    ];

    public static PodSecurityViolation? HostNamespaces(CheckedPod pod)
    {
        List<string> shared = [];
        if (pod.Spec.HostNetwork)
        {
            shared.Add("hostNetwork=true");
        }

        if (pod.Spec.HostPID)
        {
            shared.Add("hostPID=true");
        }

        if (pod.Spec.HostIPC)
        {
            shared.Add("hostIPC=true");
        }

        return shared.Count == 0 ? null : new("host namespaces", string.Join(", ", shared));
    }

    public static PodSecurityViolation? Privileged(CheckedPod pod) => pod.Named(c => c.Security?.Privileged == true) is { Count: > 0 } names
        ? new("privileged", Containers(names) + " must not set securityContext.privileged=true")
        : null;

    public static PodSecurityViolation? Capabilities(CheckedPod pod)
    {
        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Named(c => Gather(forbidden, (c.Security?.Capabilities?.Add ?? default).AsSpan().ToArray().Where(a => !AllowedCapabilities.Contains(a))));
        return names.Count == 0 ? null : new("non-default capabilities", $"{Containers(names)} must not include {Quote(forbidden)} in securityContext.capabilities.add");
    }

    public static PodSecurityViolation? HostPathVolumes(CheckedPod pod)
    {
        var names = pod.Spec.Volumes.AsSpan().ToArray().Where(v => v.VolumeSource.HostPath is not null).Select(v => v.Name).ToList();
        return names.Count == 0 ? null : new("hostPath volumes", Plural("volume", "volumes", names.Count) + " " + Quote(names));
    }

    public static PodSecurityViolation? HostPorts(CheckedPod pod)
    {
        var ports = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Named(c => Gather(ports, c.Ports.AsSpan().ToArray().Where(p => p.HostPort != 0).Select(p => p.HostPort.ToString(CultureInfo.InvariantCulture))));
        return names.Count == 0
            ? null
            : new("hostPort", $"{Containers(names)} {Plural("uses", "use", names.Count)} {Plural("hostPort", "hostPorts", ports.Count)} {string.Join(", ", ports)}");
    }

    public static PodSecurityViolation? ProbeHosts(CheckedPod pod)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        var names = new SortedSet<string>(pod.Named(c => Gather(hosts, c.Hosts().Where(h => h.Length > 0))), StringComparer.Ordinal);
        return names.Count == 0
            ? null
            : new(
                "probe or lifecycle host",
                $"{Containers(names)} {Plural("uses", "use", names.Count)} {Plural("probe or lifecycle host", "probe or lifecycle hosts", hosts.Count)} {Quote(hosts)}");
    }

    public static PodSecurityViolation? AppArmor(CheckedPod pod)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var byPod = pod.Security?.AppArmorProfile is { } profile && Gather(values, Bad(profile.Type));
        var names = pod.Named(c => c.Security?.AppArmorProfile is { } own && Gather(values, Bad(own.Type)));
        List<string> setters = Setters(byPod, names) is { Length: > 0 } some ? [some] : [];
        var annotations = pod.Metadata.Annotations.AsSpan().ToArray()
            .Where(a => a.Key.StartsWith(AppArmorAnnotation, StringComparison.Ordinal)
                && a.Value is not ("" or "runtime/default") && !a.Value.StartsWith("localhost/", StringComparison.Ordinal))
            .Select(a => a.Key + "=" + FieldValueText.Quote(a.Value))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (annotations.Count > 0)
        {
            setters.Add(Plural("annotation", "annotations", annotations.Count));
        }

        List<string> all = [.. values, .. annotations];
        return all.Count == 0
            ? null
            : new(
                Plural("forbidden AppArmor profile", "forbidden AppArmor profiles", all.Count),
                $"{string.Join(" and ", setters)} must not set AppArmor profile type to {Quote(all)}");

        static string[] Bad(string type) => type is "RuntimeDefault" or "Localhost" ? [] : [type];
    }

    public static PodSecurityViolation? SeLinux(CheckedPod pod, int since)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var (user, role) = (false, false);
        var byPod = IsBad(pod.Security?.SeLinuxOptions);
        var names = pod.Named(c => IsBad(c.Security?.SeLinuxOptions));
        var setters = Setters(byPod, names);
        if (setters.Length == 0)
        {
            return null;
        }

        List<string> what = [];
        if (types.Count > 0)
        {
            what.Add(Plural("type", "types", types.Count) + " " + Quote(types));
        }

        if (user)
        {
            what.Add("user may not be set");
        }

        if (role)
        {
            what.Add("role may not be set");
        }

        return new("seLinuxOptions", $"{setters} set forbidden securityContext.seLinuxOptions: {string.Join("; ", what)}");

        bool IsBad(SELinuxOptions? options)
        {
            if (options is null)
            {
                return false;
            }

            var type = options.Type is not ("" or "container_t" or "container_init_t" or "container_kvm_t") && (since < 31 || options.Type != "container_engine_t");
            if (type)
            {
                types.Add(options.Type);
            }

            user |= options.User.Length > 0;
            role |= options.Role.Length > 0;
            return type || options.User.Length > 0 || options.Role.Length > 0;
        }
    }

    public static PodSecurityViolation? ProcMount(CheckedPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Named(c => c.Security?.ProcMount is { } mount && mount != "Default" && Gather(types, [mount]));
        return names.Count == 0 ? null : new("procMount", $"{Containers(names)} must not set securityContext.procMount to {Quote(types)}");
    }

    public static PodSecurityViolation? Seccomp(CheckedPod pod)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var byPod = IsBadSeccomp(pod.Security?.SeccompProfile, values);
        var names = pod.Named(c => IsBadSeccomp(c.Security?.SeccompProfile, values));
        var setters = Setters(byPod, names);
        return setters.Length == 0 ? null : new("seccompProfile", $"{setters} must not set securityContext.seccompProfile.type to {Quote(values)}");
    }

    /// <summary>Before the field there were annotations.</summary>
    public static PodSecurityViolation? SeccompAnnotations(CheckedPod pod)
    {
        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in (IEnumerable<string>)[SeccompPodAnnotation, .. pod.Containers.Select(c => SeccompAnnotation + c.Name)])
        {
            if (pod.Metadata.Annotations.TryGetValue(key, out var value)
                && value is not ("runtime/default" or "docker/default") && !value.StartsWith("localhost/", StringComparison.Ordinal))
            {
                forbidden.Add(key + "=" + FieldValueText.Quote(value));
            }
        }

        return forbidden.Count == 0
            ? null
            : new("seccompProfile", $"forbidden {Plural("annotation", "annotations", forbidden.Count)} {string.Join(", ", forbidden)}");
    }

    public static PodSecurityViolation? Sysctls(CheckedPod pod, int since)
    {
        var forbidden = (pod.Security?.Sysctls ?? default).AsSpan().ToArray()
            .Select(s => s.Name)
            .Where(n => !Array.Exists(AllowedSysctls, a => a.Since <= since && a.Name == n))
            .ToList();
        return forbidden.Count == 0 ? null : new("forbidden sysctls", string.Join(", ", forbidden));
    }

    public static PodSecurityViolation? WindowsHostProcess(CheckedPod pod)
    {
        var setters = Setters(pod.Security?.WindowsOptions?.HostProcess == true, pod.Named(c => c.Security?.WindowsOptions?.HostProcess == true));
        return setters.Length == 0 ? null : new("hostProcess", setters + " must not set securityContext.windowsOptions.hostProcess=true");
    }

    /// <summary>Whether a profile is set to something that lets all calls through; adds what it is set to.</summary>
    public static bool IsBadSeccomp(SeccompProfile? profile, SortedSet<string> values) =>
        profile is not null && profile.Type is not ("RuntimeDefault" or "Localhost") && Gather(values, [profile.Type]);

    /// <summary>Adds values to a set; whether there were any.</summary>
    private static bool Gather(SortedSet<string> into, IEnumerable<string> values)
    {
        var any = false;
        foreach (var value in values)
        {
            into.Add(value);
            any = true;
        }

        return any;
    }
}
