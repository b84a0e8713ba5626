using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;

namespace Kuber.Kubelet.Containers;

/// <summary>Turns security contexts of pod and container into those of the runtime. The container's own settings win.</summary>
internal static class SecurityContexts
{
    private static readonly string[] MaskedPaths =
    [
        "/proc/asound", "/proc/acpi", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats",
        "/proc/sched_debug", "/proc/scsi", "/sys/firmware", "/sys/devices/virtual/powercap",
    ];

    private static readonly string[] ReadonlyPaths = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];

    /// <summary>The context of a pod's sandbox.</summary>
    public static LinuxSandboxSecurityContext ForSandbox(Pod pod, string rootDirectory)
    {
        var context = pod.Spec.SecurityContext;
        return new LinuxSandboxSecurityContext
        {
            NamespaceOptions = NamespaceOptions.Of(pod.Spec),
            Privileged = pod.Spec.All().Any(c => c.Container.SecurityContext?.Privileged == true),
            RunAsUser = Wrap(context?.RunAsUser),
            RunAsGroup = context?.RunAsUser is null ? null : Wrap(context.RunAsGroup),
            SupplementalGroups = Groups(context),
            SupplementalGroupsPolicy = context?.SupplementalGroupsPolicy == "Strict" ? 1 : 0,
            SelinuxOptions = SELinux(context?.SeLinuxOptions),
            Seccomp = Profile(context?.SeccompProfile, rootDirectory) ?? new SecurityProfile { ProfileType = CriConstants.ProfileRuntimeDefault },
        };
    }

    /// <summary>The context of a container.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="container">The container.</param>
    /// <param name="targetId">The container whose processes an ephemeral container sees; empty for none.</param>
    /// <param name="imageUser">The numeric user of the image, where it has one.</param>
    /// <param name="rootDirectory">The kubelet's root directory, which holds seccomp profiles.</param>
    public static LinuxContainerSecurityContext ForContainer(Pod pod, Container container, string targetId, long? imageUser, string rootDirectory)
    {
        var outer = pod.Spec.SecurityContext;
        var own = container.SecurityContext;
        var privileged = own?.Privileged == true;
        var user = own?.RunAsUser ?? outer?.RunAsUser;
        var group = own?.RunAsGroup ?? outer?.RunAsGroup;
        var namespaces = NamespaceOptions.Of(pod.Spec);
        if (targetId.Length > 0)
        {
            namespaces = namespaces with { Pid = CriConstants.NamespaceTarget, TargetId = targetId };
        }

        var unmasked = own?.ProcMount == "Unmasked";
        return new LinuxContainerSecurityContext
        {
            Capabilities = own?.Capabilities is { } capabilities
                ? new Capability { AddCapabilities = capabilities.Add, DropCapabilities = capabilities.Drop }
                : null,
            Privileged = privileged,
            NamespaceOptions = namespaces,
            SelinuxOptions = SELinux(own?.SeLinuxOptions ?? outer?.SeLinuxOptions),
            RunAsUser = Wrap(user ?? (group is null ? null : imageUser)),
            RunAsGroup = Wrap(group),
            ReadonlyRootfs = own?.ReadOnlyRootFilesystem == true,
            SupplementalGroups = Groups(outer),
            SupplementalGroupsPolicy = outer?.SupplementalGroupsPolicy == "Strict" ? 1 : 0,
            NoNewPrivs = own?.AllowPrivilegeEscalation == false,
            MaskedPaths = unmasked || privileged ? default : [.. MaskedPaths],
            ReadonlyPaths = unmasked || privileged ? default : [.. ReadonlyPaths],
            Seccomp = Profile(own?.SeccompProfile ?? outer?.SeccompProfile, rootDirectory) ?? new SecurityProfile { ProfileType = CriConstants.ProfileUnconfined },
            Apparmor = AppArmor(own?.AppArmorProfile ?? outer?.AppArmorProfile),
        };
    }

    /// <summary>Refuses a container that must not run as root and would; null where it may run.</summary>
    public static string? CheckNonRoot(Pod pod, Container container, Image? image)
    {
        var required = container.SecurityContext?.RunAsNonRoot ?? pod.Spec.SecurityContext?.RunAsNonRoot;
        if (required != true)
        {
            return null;
        }

        var user = container.SecurityContext?.RunAsUser ?? pod.Spec.SecurityContext?.RunAsUser;
        var where = $"(pod: \"{pod.Metadata.Name}_{pod.Metadata.Namespace}({pod.Metadata.Uid})\", container: {container.Name})";
        if (user is { } asked)
        {
            return asked == 0 ? $"container's runAsUser breaks non-root policy {where}" : null;
        }

        if (image?.Username is { Length: > 0 } name)
        {
            return $"container has runAsNonRoot and image has non-numeric user ({name}), cannot verify user is non-root {where}";
        }

        return image?.Uid is null or { Value: 0 } ? $"container has runAsNonRoot and image will run as root {where}" : null;
    }

    private static ApiList<long> Groups(PodSecurityContext? context)
    {
        if (context is null)
        {
            return default;
        }

        return context.FsGroup is { } fsGroup ? [fsGroup, .. context.SupplementalGroups] : context.SupplementalGroups;
    }

    private static Int64Value? Wrap(long? value) => value is { } some ? new Int64Value { Value = some } : null;

    private static SELinuxOption? SELinux(SELinuxOptions? options) => options is null ? null
        : new SELinuxOption { User = options.User, Role = options.Role, Type = options.Type, Level = options.Level };

    private static SecurityProfile? Profile(SeccompProfile? profile, string rootDirectory) => profile?.Type switch
    {
        null or "" => null,
        "RuntimeDefault" => new SecurityProfile { ProfileType = CriConstants.ProfileRuntimeDefault },
        "Localhost" => new SecurityProfile
        {
            ProfileType = CriConstants.ProfileLocalhost,
            LocalhostRef = Path.Combine(rootDirectory, "seccomp", profile.LocalhostProfile ?? ""),
        },
        _ => new SecurityProfile { ProfileType = CriConstants.ProfileUnconfined },
    };

    private static SecurityProfile? AppArmor(AppArmorProfile? profile) => profile?.Type switch
    {
        null or "" => null,
        "RuntimeDefault" => new SecurityProfile { ProfileType = CriConstants.ProfileRuntimeDefault },
        "Localhost" => new SecurityProfile { ProfileType = CriConstants.ProfileLocalhost, LocalhostRef = profile.LocalhostProfile ?? "" },
        _ => new SecurityProfile { ProfileType = CriConstants.ProfileUnconfined },
    };
}
