using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Volumes;

/// <summary>Names the plugin of a volume; its directory on the node bears the name.</summary>
internal static class VolumePlugins
{
    public const string EmptyDir = "kubernetes.io/empty-dir";
    public const string HostPath = "kubernetes.io/host-path";
    public const string ConfigMap = "kubernetes.io/configmap";
    public const string Secret = "kubernetes.io/secret";
    public const string DownwardApi = "kubernetes.io/downward-api";
    public const string Projected = "kubernetes.io/projected";
    public const string Claim = "kubernetes.io/local-volume";

    /// <summary>The plugin's name; null where this node has none for the volume.</summary>
    public static string? Of(VolumeSource source) => source switch
    {
        { EmptyDir: not null } => EmptyDir,
        { HostPath: not null } => HostPath,
        { ConfigMap: not null } => ConfigMap,
        { Secret: not null } => Secret,
        { DownwardAPI: not null } => DownwardApi,
        { Projected: not null } => Projected,
        { PersistentVolumeClaim: not null } => Claim,
        { Ephemeral: not null } => Claim,
        _ => null,
    };

    /// <summary>Whether the volume's files come from API objects and follow them.</summary>
    public static bool IsContent(VolumeSource source) => Of(source) is ConfigMap or Secret or DownwardApi or Projected;
}
