using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Pods;

namespace Kuber.Kubelet.Volumes;

/// <summary>Makes the mounts of a container: its volumes, <c>/etc/hosts</c> and its termination message file.</summary>
internal sealed class MountBuilder(KubeletPaths paths, string clusterDomain)
{
    /// <summary>The mounts of a container. Makes the files and subpath mounts that they need.</summary>
    public ApiList<Mount> Build(
        Pod pod, Container container, int restartCount, IReadOnlyList<string> podIPs, IReadOnlyDictionary<string, string> volumes, Func<string, string> expand)
    {
        var uid = pod.Metadata.Uid;
        var result = new List<Mount>();
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            var mount = container.VolumeMounts[i];
            if (!volumes.TryGetValue(mount.Name, out var path))
            {
                throw new ContainerConfigException($"cannot find volume \"{mount.Name}\" to mount into container \"{container.Name}\"");
            }

            var subPath = mount.SubPathExpr.Length > 0 ? expand(mount.SubPathExpr) : mount.SubPath;
            if (subPath.Length > 0)
            {
                path = SubPaths.Prepare(path, subPath, paths.VolumeSubPaths(uid, mount.Name, container.Name, i), pod.Spec.SecurityContext?.FsGroup);
            }

            result.Add(new Mount
            {
                ContainerPath = mount.MountPath.StartsWith('/') ? mount.MountPath : "/" + mount.MountPath,
                HostPath = path,
                Readonly = mount.ReadOnly || IsReadOnly(pod, mount.Name),
                Propagation = mount.MountPropagation switch
                {
                    "HostToContainer" => CriConstants.PropagationHostToContainer,
                    "Bidirectional" => CriConstants.PropagationBidirectional,
                    _ => CriConstants.PropagationPrivate,
                },
            });
        }

        if (!result.Exists(m => m.ContainerPath == "/etc/hosts") && (pod.Spec.HostNetwork || podIPs.Count > 0))
        {
            Directory.CreateDirectory(paths.Pod(uid));
            File.WriteAllText(paths.EtcHosts(uid), EtcHosts.Build(pod, podIPs, clusterDomain, () => File.Exists("/etc/hosts") ? File.ReadAllText("/etc/hosts") : ""));
            result.Add(new Mount { ContainerPath = "/etc/hosts", HostPath = paths.EtcHosts(uid) });
        }

        if (container.TerminationMessagePath.Length > 0)
        {
            result.Add(new Mount
            {
                ContainerPath = container.TerminationMessagePath,
                HostPath = MakeTerminationLog(uid, container.Name, restartCount),
            });
        }

        // A mount point inside another one must come after it.
        return result.OrderBy(m => m.ContainerPath.Count(c => c == '/')).ToApiList();
    }

    /// <summary>The block devices of a container's volumes.</summary>
    public static ApiList<Device> Devices(Container container, IReadOnlyDictionary<string, string> volumes) =>
        container.VolumeDevices.Where(d => volumes.ContainsKey(d.Name))
            .Select(d => new Device { ContainerPath = d.DevicePath, HostPath = volumes[d.Name], Permissions = "mrw" }).ToApiList();

    /// <summary>The file on the node that holds a container's termination message.</summary>
    public string TerminationLog(string uid, string container, int restartCount) =>
        Path.Combine(paths.Container(uid, container), "termination-log-" + restartCount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private string MakeTerminationLog(string uid, string container, int restartCount)
    {
        var path = TerminationLog(uid, container, restartCount);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (File.Create(path))
        {
            // The container writes into it.
        }

        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("666", 8));
        return path;
    }

    private static bool IsReadOnly(Pod pod, string volume) =>
        pod.Spec.Volumes.Find(v => v.Name == volume)?.VolumeSource is { } source
        && (VolumePlugins.IsContent(source) || source.PersistentVolumeClaim?.ReadOnly == true);
}
