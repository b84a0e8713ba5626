using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What holds the data of a persistent volume; exactly one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.PersistentVolumeSource")]
public sealed partial record PersistentVolumeSource
{
    /// <summary>A disk of Google Compute Engine; served by its CSI driver.</summary>
    [Field(1, "gcePersistentDisk")]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of Amazon EBS; served by its CSI driver.</summary>
    [Field(2, "awsElasticBlockStore")]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A folder of the node, for trials on one node.</summary>
    [Field(3, "hostPath")]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>A Glusterfs volume; no longer supported.</summary>
    [Field(4, "glusterfs")]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    /// <summary>A folder of an NFS server.</summary>
    [Field(5, "nfs")]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>A block device of Ceph RBD; no longer supported.</summary>
    [Field(6, "rbd")]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    /// <summary>An iSCSI disk.</summary>
    [Field(7, "iscsi")]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    /// <summary>A volume of OpenStack Cinder; served by its CSI driver.</summary>
    [Field(8, "cinder")]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    /// <summary>A CephFS file system; no longer supported.</summary>
    [Field(9, "cephfs")]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    /// <summary>A Fibre Channel disk.</summary>
    [Field(10, "fc")]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A data set of Flocker; no longer supported.</summary>
    [Field(11, "flocker")]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>A volume of a Flexvolume driver; deprecated, use CSI.</summary>
    [Field(12, "flexVolume")]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    /// <summary>A share of Azure Files; served by its CSI driver.</summary>
    [Field(13, "azureFile")]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    /// <summary>A disk of vSphere; served by its CSI driver.</summary>
    [Field(14, "vsphereVolume")]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; no longer supported.</summary>
    [Field(15, "quobyte")]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A data disk of Azure; served by its CSI driver.</summary>
    [Field(16, "azureDisk")]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of a Photon controller; no longer supported.</summary>
    [Field(17, "photonPersistentDisk")]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>A Portworx volume; served by its CSI driver.</summary>
    [Field(18, "portworxVolume")]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; no longer supported.</summary>
    [Field(19, "scaleIO")]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    /// <summary>A disk or folder of one node.</summary>
    [Field(20, "local")]
    public LocalVolumeSource? Local { get; init; }

    /// <summary>A StorageOS volume; no longer supported.</summary>
    [Field(21, "storageos")]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    /// <summary>A volume of a CSI driver.</summary>
    [Field(22, "csi")]
    public CSIPersistentVolumeSource? Csi { get; init; }
}
