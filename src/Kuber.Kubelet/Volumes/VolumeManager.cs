using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Kubelet.Linux;
using Kuber.Machinery.Errors;

namespace Kuber.Kubelet.Volumes;

/// <summary>Makes the volumes of a pod, keeps those made from API objects up to date, and takes them away.</summary>
internal sealed class VolumeManager(KubeletPaths paths, VolumeContent content, IApiClient client, TimeProvider clock)
{
    private readonly AtomicWriter writer = new(clock);

    /// <summary>
    /// Makes or updates all volumes of a pod; returns where each is. Throws <see cref="VolumeException"/> where one cannot be made.
    /// May be called again at any time.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> SetUpAsync(Pod pod, IReadOnlyList<string> podIPs, CancellationToken cancellationToken)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var volume in pod.Spec.Volumes.AsEnumerable())
        {
            try
            {
                result[volume.Name] = await SetUpAsync(pod, volume, podIPs, cancellationToken);
            }
            catch (Exception failure) when (failure is VolumeException or IOException or UnauthorizedAccessException or Containers.ContainerConfigException)
            {
                throw new VolumeException($"MountVolume.SetUp failed for volume \"{volume.Name}\" : {failure.Message}");
            }
        }

        return result;
    }

    /// <summary>
    /// Unmounts and deletes the volumes of a pod that has ended. What its containers left as their last words stays, as long as the pod
    /// has a status to show them in.
    /// </summary>
    public void TearDown(string podUid)
    {
        if (Unmount(podUid) && Directory.Exists(paths.Volumes(podUid)))
        {
            Directory.Delete(paths.Volumes(podUid), recursive: true);
        }
    }

    /// <summary>Unmounts and deletes everything of a pod's directory.</summary>
    public void Remove(string podUid)
    {
        if (Unmount(podUid) && Directory.Exists(paths.Pod(podUid)))
        {
            Directory.Delete(paths.Pod(podUid), recursive: true);
        }
    }

    /// <summary>Unmounts what is mounted in a pod's directory; false where something still is: it must not be deleted through.</summary>
    private bool Unmount(string podUid)
    {
        foreach (var mount in MountTable.Below(paths.Pod(podUid)))
        {
            Native.Unmount(mount);
        }

        return MountTable.Below(paths.Pod(podUid)).Count == 0;
    }

    private async Task<string> SetUpAsync(Pod pod, Volume volume, IReadOnlyList<string> podIPs, CancellationToken cancellationToken)
    {
        var source = volume.VolumeSource;
        var plugin = VolumePlugins.Of(source) ?? throw new VolumeException("no volume plugin matched on this node");
        if (source.HostPath is { } hostPath)
        {
            HostPaths.Check(hostPath);
            return hostPath.Path;
        }

        if (plugin == VolumePlugins.Claim)
        {
            return await ClaimAsync(pod, volume, cancellationToken);
        }

        var directory = paths.Volume(pod.Metadata.Uid, plugin, volume.Name);
        var fsGroup = pod.Spec.SecurityContext?.FsGroup;
        if (source.EmptyDir is { } emptyDir)
        {
            SetUpEmptyDir(directory, emptyDir, fsGroup);
            return directory;
        }

        var files = await content.CollectAsync(pod, volume, podIPs, cancellationToken);
        if (!Directory.Exists(directory))
        {
            // Secrets and tokens stay in memory.
            Directory.CreateDirectory(directory);
            if (plugin is VolumePlugins.Secret or VolumePlugins.Projected && Native.EffectiveUser() == 0)
            {
                Native.Mount("tmpfs", directory, "tmpfs", 0, "");
            }

            File.SetUnixFileMode(directory, (UnixFileMode)Convert.ToInt32(fsGroup is null ? "777" : "3777", 8));
            if (fsGroup is { } group)
            {
                Native.ChangeOwner(directory, -1, group);
            }
        }

        writer.Write(directory, Grouped(files, fsGroup), fsGroup);
        return directory;
    }

    /// <summary>With fsGroup, the group may read what the owner may.</summary>
    private static Dictionary<string, VolumeFile> Grouped(Dictionary<string, VolumeFile> files, long? fsGroup)
    {
        if (fsGroup is not null)
        {
            foreach (var (path, file) in files)
            {
                files[path] = file with { Mode = file.Mode | UnixFileMode.GroupRead };
            }
        }

        return files;
    }

    private static void SetUpEmptyDir(string directory, EmptyDirVolumeSource source, long? fsGroup)
    {
        if (!Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory);
            if (source.Medium == "Memory")
            {
                var size = source.SizeLimit is { } limit && limit.Sign > 0 ? "size=" + limit.Value.ToString(CultureInfo.InvariantCulture) : "";
                Native.Mount("tmpfs", directory, "tmpfs", 0, size);
            }
            else if (source.Medium.Length > 0)
            {
                Directory.Delete(directory);
                throw new VolumeException($"the medium {source.Medium} is not supported on this node");
            }
        }

        File.SetUnixFileMode(directory, (UnixFileMode)Convert.ToInt32(fsGroup is null ? "777" : "2777", 8));
        if (fsGroup is { } group)
        {
            Native.ChangeOwner(directory, -1, group);
        }
    }

    /// <summary>The directory of a claim that is bound to a local or hostPath volume.</summary>
    private async Task<string> ClaimAsync(Pod pod, Volume volume, CancellationToken cancellationToken)
    {
        var ns = pod.Metadata.Namespace;
        var name = volume.VolumeSource.PersistentVolumeClaim?.ClaimName ?? pod.Metadata.Name + "-" + volume.Name;
        try
        {
            var claim = await client.GetAsync<PersistentVolumeClaim>(ns, name, cancellationToken);
            if (claim.Spec.VolumeName.Length == 0 || claim.Status.Phase != "Bound")
            {
                throw new VolumeException($"PVC {ns}/{name} is not bound");
            }

            var persistent = await client.GetAsync<PersistentVolume>("", claim.Spec.VolumeName, cancellationToken);
            var source = persistent.Spec.PersistentVolumeSource;
            if (source.HostPath is { } hostPath)
            {
                HostPaths.Check(hostPath);
                return hostPath.Path;
            }

            if (source.Local is { } local)
            {
                return Path.Exists(local.Path) ? local.Path : throw new VolumeException($"path \"{local.Path}\" does not exist");
            }

            throw new VolumeException($"no volume plugin matched for persistent volume {claim.Spec.VolumeName} on this node");
        }
        catch (StatusException failure)
        {
            throw new VolumeException(failure.Message);
        }
    }
}
