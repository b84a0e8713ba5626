namespace Kuber.Kubelet;

/// <summary>Where things of pods lie on the node.</summary>
internal sealed class KubeletPaths(string root, string podLogs, string containerLogs)
{
    public string Root => root;

    public string PodsRoot => Path.Combine(root, "pods");

    public string ContainerLogs => containerLogs;

    public string PodLogsRoot => podLogs;

    public string Pod(string uid) => Path.Combine(root, "pods", uid);

    public string Volumes(string uid) => Path.Combine(Pod(uid), "volumes");

    /// <summary>The directory of a volume; a plugin's name has its slash replaced.</summary>
    public string Volume(string uid, string plugin, string name) => Path.Combine(Volumes(uid), plugin.Replace('/', '~'), name);

    public string VolumeSubPaths(string uid, string volume, string container, int index) =>
        Path.Combine(Pod(uid), "volume-subpaths", volume, container, index.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string EtcHosts(string uid) => Path.Combine(Pod(uid), "etc-hosts");

    public string Container(string uid, string container) => Path.Combine(Pod(uid), "containers", container);

    public string PodLogs(string ns, string name, string uid) => Path.Combine(podLogs, $"{ns}_{name}_{uid}");

    /// <summary>The log of a container, below the pod's log directory.</summary>
    public static string ContainerLog(string container, int restartCount) =>
        Path.Combine(container, restartCount.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".log");

    /// <summary>The link to a container's log.</summary>
    public string ContainerLogLink(string podName, string ns, string container, string id) =>
        Path.Combine(containerLogs, $"{Cut(podName + "_" + ns + "_" + container, 250 - 65)}-{id}.log");

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
