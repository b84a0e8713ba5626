using Kuber.Api.Core.V1;
using static Kuber.ApiServer.Admission.PodSecurity.PodSecurityViolation;

namespace Kuber.ApiServer.Admission.PodSecurity;

/// <summary>The checks that the restricted level adds, some in place of looser ones of the baseline.</summary>
internal static class RestrictedChecks
{
    public static PodSecurityViolation? PrivilegeEscalation(CheckedPod pod) => pod.Named(c => c.Security?.AllowPrivilegeEscalation != false) is { Count: > 0 } names
        ? new("allowPrivilegeEscalation != false", Containers(names) + " must set securityContext.allowPrivilegeEscalation=false")
        : null;

    public static PodSecurityViolation? Capabilities(CheckedPod pod)
    {
        List<string> details = [];
        var keeping = pod.Named(c => c.Security?.Capabilities?.Drop.Exists(static d => d == "ALL") != true);
        if (keeping.Count > 0)
        {
            details.Add(Containers(keeping) + " must set securityContext.capabilities.drop=[\"ALL\"]");
        }

        var forbidden = new SortedSet<string>(StringComparer.Ordinal);
        var adding = pod.Named(c => Added(c, forbidden));
        if (adding.Count > 0)
        {
            details.Add($"{Containers(adding)} must not include {Quote(forbidden)} in securityContext.capabilities.add");
        }

        return details.Count == 0 ? null : new("unrestricted capabilities", string.Join("; ", details));

        static bool Added(CheckedContainer container, SortedSet<string> forbidden)
        {
            var any = false;
            foreach (var capability in container.Security?.Capabilities?.Add ?? default)
            {
                if (capability != "NET_BIND_SERVICE")
                {
                    forbidden.Add(capability);
                    any = true;
                }
            }

            return any;
        }
    }

    public static PodSecurityViolation? Volumes(CheckedPod pod)
    {
        var types = new SortedSet<string>(StringComparer.Ordinal);
        List<string> names = [];
        foreach (var volume in pod.Spec.Volumes)
        {
            if (RestrictedType(volume.VolumeSource) is { } type)
            {
                names.Add(volume.Name);
                types.Add(type);
            }
        }

        return names.Count == 0
            ? null
            : new(
                "restricted volume types",
                $"{Plural("volume", "volumes", names.Count)} {Quote(names)} {Plural("uses", "use", names.Count)} {Plural("restricted volume type", "restricted volume types", types.Count)} {Quote(types)}");
    }

    public static PodSecurityViolation? RunAsNonRoot(CheckedPod pod)
    {
        var setters = Setters(pod.Security?.RunAsNonRoot == false, pod.Named(c => c.Security?.RunAsNonRoot == false));
        if (setters.Length > 0)
        {
            return new("runAsNonRoot != true", setters + " must not set securityContext.runAsNonRoot=false");
        }

        IReadOnlyList<string> silent = pod.Security?.RunAsNonRoot == true ? [] : pod.Named(c => c.Security?.RunAsNonRoot is null);
        return silent.Count == 0 ? null : new("runAsNonRoot != true", $"pod or {Containers(silent)} must set securityContext.runAsNonRoot=true");
    }

    public static PodSecurityViolation? RunAsUser(CheckedPod pod)
    {
        var setters = Setters(pod.Security?.RunAsUser == 0, pod.Named(c => c.Security?.RunAsUser == 0));
        return setters.Length == 0 ? null : new("runAsUser=0", setters + " must not set runAsUser=0");
    }

    public static PodSecurityViolation? Seccomp(CheckedPod pod)
    {
        if (BaselineChecks.Seccomp(pod) is { } bad)
        {
            return bad;
        }

        IReadOnlyList<string> silent = pod.Security?.SeccompProfile is not null ? [] : pod.Named(c => c.Security?.SeccompProfile is null);
        return silent.Count == 0
            ? null
            : new("seccompProfile", $"pod or {Containers(silent)} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"");
    }

    /// <summary>The type of a volume that is not allowed; null for one that is.</summary>
    private static string? RestrictedType(VolumeSource source) => source switch
    {
        { ConfigMap: not null } or { Csi: not null } or { DownwardAPI: not null } or { EmptyDir: not null } or { Ephemeral: not null }
            or { Image: not null } or { PersistentVolumeClaim: not null } or { Projected: not null } or { Secret: not null } => null,
        { HostPath: not null } => "hostPath",
        { GcePersistentDisk: not null } => "gcePersistentDisk",
        { AwsElasticBlockStore: not null } => "awsElasticBlockStore",
        { GitRepo: not null } => "gitRepo",
        { Nfs: not null } => "nfs",
        { Iscsi: not null } => "iscsi",
        { Glusterfs: not null } => "glusterfs",
        { Rbd: not null } => "rbd",
        { FlexVolume: not null } => "flexVolume",
        { Cinder: not null } => "cinder",
        { Cephfs: not null } => "cephfs",
        { Flocker: not null } => "flocker",
        { Fc: not null } => "fc",
        { AzureFile: not null } => "azureFile",
        { VsphereVolume: not null } => "vsphereVolume",
        { Quobyte: not null } => "quobyte",
        { AzureDisk: not null } => "azureDisk",
        { PhotonPersistentDisk: not null } => "photonPersistentDisk",
        { PortworxVolume: not null } => "portworxVolume",
        { ScaleIO: not null } => "scaleIO",
        { Storageos: not null } => "storageos",
        _ => "unknown",
    };
}
