using System.Text.RegularExpressions;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Security contexts, sysctls, operating systems and user namespaces.</content>
internal static partial class PodValidation
{
    private const string NotOnWindows = "cannot be set for a windows pod";
    private const string SysctlPattern = @"([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?";

    private static void SecurityContext(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.SecurityContext is not { } context)
        {
            return;
        }

        Id(context.FsGroup, path.Child("fsGroup"), errors);
        Id(context.RunAsUser, path.Child("runAsUser"), errors);
        Id(context.RunAsGroup, path.Child("runAsGroup"), errors);
        for (var i = 0; i < context.SupplementalGroups.Count; i++)
        {
            Id(context.SupplementalGroups[i], path.Child("supplementalGroups").Index(i), errors);
        }

        if (spec.ShareProcessNamespace == true && spec.HostPID)
        {
            errors.Invalid(path.Child("shareProcessNamespace"), true, "ShareProcessNamespace and HostPID cannot both be enabled");
        }

        Sysctls(spec, context, path.Child("sysctls"), errors);
        OneOf(context.FsGroupChangePolicy, path.Child("fsGroupChangePolicy"), errors, "Always", "OnRootMismatch");
        Seccomp(context.SeccompProfile, path.Child("seccompProfile"), errors);
        Windows(context.WindowsOptions, path.Child("windowsOptions"), errors);
        AppArmor(context.AppArmorProfile, path.Child("appArmorProfile"), errors);
        OneOf(context.SupplementalGroupsPolicy, path.Child("supplementalGroupsPolicy"), errors, "Merge", "Strict");
        OneOf(context.SeLinuxChangePolicy, path.Child("seLinuxChangePolicy"), errors, "MountOption", "Recursive");
    }

    private static void ContainerSecurity(SecurityContext? context, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (context is null)
        {
            return;
        }

        Id(context.RunAsUser, path.Child("runAsUser"), errors);
        Id(context.RunAsGroup, path.Child("runAsGroup"), errors);
        if (context.ProcMount is { } mount)
        {
            OneOf(mount, path.Child("procMount"), errors, "Default", "Unmasked");
            if (mount == "Unmasked" && spec.HostUsers != false)
            {
                errors.Invalid(path.Child("procMount"), mount, "`hostUsers` must be false to use `Unmasked`");
            }
        }

        Seccomp(context.SeccompProfile, path.Child("seccompProfile"), errors);
        if (context.AllowPrivilegeEscalation == false)
        {
            if (context.Privileged == true)
            {
                errors.Invalid(path, GoView.Of(context), "cannot set `allowPrivilegeEscalation` to false and `privileged` to true");
            }

            if (context.Capabilities?.Add.Exists(static c => c == "CAP_SYS_ADMIN") == true)
            {
                errors.Invalid(path, GoView.Of(context), "cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN");
            }
        }

        Windows(context.WindowsOptions, path.Child("windowsOptions"), errors);
        AppArmor(context.AppArmorProfile, path.Child("appArmorProfile"), errors);
    }

    private static void Id(long? id, FieldPath path, FieldErrors errors)
    {
        if (id is < 0 or > int.MaxValue)
        {
            errors.Invalid(path, id, NameRules.OutOfRange(0, int.MaxValue));
        }
    }

    private static void OneOf(string? value, FieldPath path, FieldErrors errors, params ReadOnlySpan<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
        {
            errors.NotSupported(path, value, allowed);
        }
    }

    private static void Sysctls(PodSpec spec, PodSecurityContext context, FieldPath path, FieldErrors errors)
    {
        HashSet<string> names = [];
        for (var i = 0; i < context.Sysctls.Count; i++)
        {
            var name = context.Sysctls[i].Name;
            var at = path.Index(i).Child("name");
            if (name.Length == 0)
            {
                errors.Required(at);
            }
            else if (name.Length > 253 || !SysctlName().IsMatch(name))
            {
                errors.Invalid(at, name, "must have at most 253 characters and match regex ^" + SysctlPattern + "$");
            }
            else if (names.Contains(name))
            {
                errors.Duplicate(at, name);
            }

            var dotted = name.Replace('/', '.');
            if (spec.HostIPC && (dotted.StartsWith("kernel.shm", StringComparison.Ordinal) || dotted.StartsWith("kernel.msg", StringComparison.Ordinal)
                || dotted == "kernel.sem" || dotted.StartsWith("fs.mqueue.", StringComparison.Ordinal)))
            {
                errors.Invalid(at, name, "may not be specified when 'hostIPC' is true");
            }
            else if (spec.HostNetwork && dotted.StartsWith("net.", StringComparison.Ordinal))
            {
                errors.Invalid(at, name, "may not be specified when 'hostNetwork' is true");
            }

            names.Add(name);
        }
    }

    private static void Seccomp(SeccompProfile? profile, FieldPath path, FieldErrors errors)
    {
        if (profile is null)
        {
            return;
        }

        if (profile.Type.Length == 0)
        {
            errors.Required(path.Child("type"), "type is required when seccompProfile is set");
        }
        else if (profile.Type is not ("Localhost" or "RuntimeDefault" or "Unconfined"))
        {
            errors.NotSupported(path.Child("type"), profile.Type, "Localhost", "RuntimeDefault", "Unconfined");
        }

        var at = path.Child("localhostProfile");
        if (profile.Type != "Localhost")
        {
            if (profile.LocalhostProfile is not null)
            {
                errors.Invalid(at, GoView.Of(profile), "can only be set when seccomp type is Localhost");
            }
        }
        else if (profile.LocalhostProfile is { } local)
        {
            DescendingPath(local, at, errors);
        }
        else
        {
            errors.Required(at, "must be set when seccomp type is Localhost");
        }
    }

    private static void AppArmor(AppArmorProfile? profile, FieldPath path, FieldErrors errors)
    {
        switch (profile?.Type)
        {
            case null:
                break;
            case "Localhost":
                var at = path.Child("localhostProfile");
                if (profile.LocalhostProfile is not { } local)
                {
                    errors.Required(at, "must be set when AppArmor type is Localhost");
                    break;
                }

                if (local.Trim() != local)
                {
                    errors.Invalid(at, local, "must not be padded with whitespace");
                }
                else if (local.Length == 0)
                {
                    errors.Required(at, "must be set when AppArmor type is Localhost");
                }

                if (local.Length > 4095)
                {
                    errors.TooLong(at, 4095);
                }

                break;
            case "RuntimeDefault" or "Unconfined":
                if (profile.LocalhostProfile is { } set)
                {
                    errors.Invalid(path.Child("localhostProfile"), set, "can only be set when AppArmor type is Localhost");
                }

                break;
            case "":
                errors.Required(path.Child("type"), "type is required when appArmorProfile is set");
                break;
            default:
                errors.NotSupported(path.Child("type"), profile.Type, "Localhost", "RuntimeDefault", "Unconfined");
                break;
        }
    }

    private static void Windows(WindowsSecurityContextOptions? options, FieldPath path, FieldErrors errors)
    {
        if (options?.GmsaCredentialSpecName is { } name)
        {
            errors.Invalid(path.Child("gmsaCredentialSpecName"), name, NameRules.DnsSubdomain(name));
        }

        if (options?.GmsaCredentialSpec is { } spec)
        {
            if (spec.Length == 0)
            {
                errors.Invalid(path.Child("gmsaCredentialSpec"), spec, "gmsaCredentialSpec cannot be an empty string");
            }
            else if (NameRules.Utf8Length(spec) > 64 * 1024)
            {
                errors.Invalid(path.Child("gmsaCredentialSpec"), spec, "gmsaCredentialSpec size must be under 64 KiB");
            }
        }

        if (options?.RunAsUserName is { } user)
        {
            foreach (var wrong in WindowsUserRules.Check(user))
            {
                errors.Invalid(path.Child("runAsUserName"), user, wrong);
            }
        }
    }

    private static void OperatingSystem(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        switch (spec.Os?.Name)
        {
            case null:
                break;
            case "":
                errors.Required(path.Child("os", "name"));
                break;
            case "linux":
                Linux(spec, path, errors);
                break;
            case "windows":
                WindowsPod(spec, path, errors);
                break;
            case var other:
                errors.NotSupported(path.Child("os"), other, "linux", "windows");
                break;
        }
    }

    private static void Linux(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        const string Message = "windows options cannot be set for a linux pod";
        if (spec.SecurityContext?.WindowsOptions is not null)
        {
            errors.Forbidden(path.Child("securityContext", "windowsOptions"), Message);
        }

        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            if (container.SecurityContext?.WindowsOptions is not null)
            {
                errors.Forbidden(at.Child("securityContext", "windowsOptions"), Message);
            }
        }
    }

    private static void WindowsPod(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        void Forbid(bool set, FieldPath at)
        {
            if (set)
            {
                errors.Forbidden(at, NotOnWindows);
            }
        }

        if (spec.SecurityContext is { } pod)
        {
            var at = path.Child("securityContext");
            Forbid(pod.AppArmorProfile is not null, at.Child("appArmorProfile"));
            Forbid(pod.SeLinuxOptions is not null, at.Child("seLinuxOptions"));
            Forbid(spec.HostUsers is not null, path.Child("hostUsers"));
            Forbid(spec.HostPID, path.Child("hostPID"));
            Forbid(spec.HostIPC, path.Child("hostIPC"));
            Forbid(pod.SeccompProfile is not null, at.Child("seccompProfile"));
            Forbid(pod.FsGroup is not null, at.Child("fsGroup"));
            Forbid(pod.FsGroupChangePolicy is not null, at.Child("fsGroupChangePolicy"));
            Forbid(!pod.Sysctls.IsEmpty, at.Child("sysctls"));
            Forbid(spec.ShareProcessNamespace is not null, path.Child("shareProcessNamespace"));
            Forbid(pod.RunAsUser is not null, at.Child("runAsUser"));
            Forbid(pod.RunAsGroup is not null, at.Child("runAsGroup"));
            Forbid(!pod.SupplementalGroups.IsNil, at.Child("supplementalGroups"));
            Forbid(pod.SupplementalGroupsPolicy is not null, at.Child("supplementalGroupsPolicy"));
            Forbid(pod.SeLinuxChangePolicy is not null, at.Child("seLinuxChangePolicy"));
        }

        foreach (var (container, containerPath) in PodContainers.All(spec, path))
        {
            if (container.SecurityContext is not { } context)
            {
                continue;
            }

            var at = containerPath.Child("securityContext");
            Forbid(context.AppArmorProfile is not null, at.Child("appArmorProfile"));
            Forbid(context.SeLinuxOptions is not null, at.Child("seLinuxOptions"));
            Forbid(context.SeccompProfile is not null, at.Child("seccompProfile"));
            Forbid(context.Capabilities is not null, at.Child("capabilities"));
            Forbid(context.ReadOnlyRootFilesystem is not null, at.Child("readOnlyRootFilesystem"));
            Forbid(context.Privileged is not null, at.Child("privileged"));
            Forbid(context.AllowPrivilegeEscalation is not null, at.Child("allowPrivilegeEscalation"));
            Forbid(context.ProcMount is not null, at.Child("procMount"));
            Forbid(context.RunAsUser is not null, at.Child("runAsUser"));
            Forbid(context.RunAsGroup is not null, at.Child("runAsGroup"));
        }
    }

    private static void HostProcess(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        var pod = spec.SecurityContext?.WindowsOptions?.HostProcess;
        var count = 0;
        var total = 0;
        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            total++;
            var own = container.SecurityContext?.WindowsOptions?.HostProcess;
            if (pod is not null && own is not null && pod != own)
            {
                errors.Invalid(at.Child("securityContext", "windowsOptions", "hostProcess"), own, $"pod hostProcess value must be identical if both are specified, was {(pod.Value ? "true" : "false")}");
            }

            count += own ?? pod == true ? 1 : 0;
        }

        if (count == 0)
        {
            return;
        }

        if (count < total)
        {
            errors.Invalid(path, "", "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        }

        if (!spec.HostNetwork)
        {
            errors.Invalid(path.Child("hostNetwork"), false, "hostNetwork must be true if pod contains any hostProcess containers");
        }
    }

    private static void HostUsers(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.HostUsers != false)
        {
            return;
        }

        const string Message = "when `hostUsers` is false";
        if (spec.HostNetwork)
        {
            errors.Forbidden(path.Child("hostNetwork"), Message);
        }

        if (spec.HostPID)
        {
            errors.Forbidden(path.Child("HostPID"), Message);
        }

        if (spec.HostIPC)
        {
            errors.Forbidden(path.Child("HostIPC"), Message);
        }

        foreach (var (container, at) in PodContainers.All(spec, path))
        {
            if (!container.VolumeDevices.IsEmpty)
            {
                errors.Forbidden(at.Child("volumeDevices"), Message);
            }
        }
    }

    [GeneratedRegex(@"\A" + SysctlPattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex SysctlName();
}
