using System.Collections.Frozen;

namespace Kuber.Api.Validation;

/// <content>Where Go's names and orders are not those of JSON.</content>
internal static partial class GoView
{
    /// <summary>Go's names of fields that are more than the JSON name with a capital.</summary>
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["apiGroup"] = "APIGroup",
        ["apiGroups"] = "APIGroups",
        ["apiVersion"] = "APIVersion",
        ["apiVersions"] = "APIVersions",
        ["awsElasticBlockStore"] = "AWSElasticBlockStore",
        ["caBundle"] = "CABundle",
        ["cephfs"] = "CephFS",
        ["chapAuthDiscovery"] = "DiscoveryCHAPAuth",
        ["chapAuthSession"] = "SessionCHAPAuth",
        ["csi"] = "CSI",
        ["diskURI"] = "DataDiskURI",
        ["dnsConfig"] = "DNSConfig",
        ["dnsPolicy"] = "DNSPolicy",
        ["except"] = "Except",
        ["cidr"] = "CIDR",
        ["fc"] = "FC",
        ["fsGroup"] = "FSGroup",
        ["fsGroupChangePolicy"] = "FSGroupChangePolicy",
        ["fsType"] = "FSType",
        ["gcePersistentDisk"] = "GCEPersistentDisk",
        ["glusterfs"] = "Glusterfs",
        ["grpc"] = "GRPC",
        ["http"] = "HTTP",
        ["httpGet"] = "HTTPGet",
        ["httpHeaders"] = "HTTPHeaders",
        ["ip"] = "IP",
        ["ipBlock"] = "IPBlock",
        ["iqn"] = "IQN",
        ["iscsi"] = "ISCSI",
        ["nfs"] = "NFS",
        ["os"] = "OS",
        ["pdID"] = "PdID",
        ["pdName"] = "PDName",
        ["rbd"] = "RBD",
        ["seLinuxChangePolicy"] = "SELinuxChangePolicy",
        ["seLinuxOptions"] = "SELinuxOptions",
        ["setHostnameAsFQDN"] = "SetHostnameAsFQDN",
        ["sslEnabled"] = "SSLEnabled",
        ["storageos"] = "StorageOS",
        ["tcpSocket"] = "TCPSocket",
        ["tty"] = "TTY",
        ["uid"] = "UID",
        ["uri"] = "URI",
        ["url"] = "URL",
        ["wwids"] = "WWIDs",
        ["lun"] = "Lun",
        ["targetWWNs"] = "TargetWWNs",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The order of Go's fields, for structures in which it is not that of JSON.</summary>
    private static readonly FrozenDictionary<string, string[]> Orders = new Dictionary<string, string[]>
    {
        ["PersistentVolumeSource"] =
        [
            "GCEPersistentDisk", "AWSElasticBlockStore", "HostPath", "Glusterfs", "NFS", "RBD", "Quobyte", "ISCSI", "FlexVolume", "Cinder", "CephFS", "FC",
            "Flocker", "AzureFile", "VsphereVolume", "AzureDisk", "PhotonPersistentDisk", "PortworxVolume", "ScaleIO", "Local", "StorageOS", "CSI",
        ],
        ["PersistentVolumeSpec"] =
        [
            "Capacity", "GCEPersistentDisk", "AWSElasticBlockStore", "HostPath", "Glusterfs", "NFS", "RBD", "Quobyte", "ISCSI", "FlexVolume", "Cinder", "CephFS", "FC",
            "Flocker", "AzureFile", "VsphereVolume", "AzureDisk", "PhotonPersistentDisk", "PortworxVolume", "ScaleIO", "Local", "StorageOS", "CSI", "AccessModes",
        ],
        ["PersistentVolumeClaimSpec"] =
        [
            "AccessModes", "Selector", "Resources", "VolumeName", "StorageClassName", "VolumeMode", "DataSource", "DataSourceRef", "VolumeAttributesClassName",
        ],
        ["VolumeAttachmentSource"] = ["PersistentVolumeName", "InlineVolumeSpec"],
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
