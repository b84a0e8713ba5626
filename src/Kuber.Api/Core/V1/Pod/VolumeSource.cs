using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a volume of a pod holds; exactly one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeSource")]
public sealed partial record VolumeSource
{
    /// <summary>A file or folder of the node itself.</summary>
    [Field(1, "hostPath")]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>An empty folder that lives as long as the pod.</summary>
    [Field(2, "emptyDir")]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    /// <summary>A disk of Google Compute Engine; served by its CSI driver.</summary>
    [Field(3, "gcePersistentDisk")]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of Amazon EBS; served by its CSI driver.</summary>
    [Field(4, "awsElasticBlockStore")]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A Git repository, checked out; deprecated and refused by nodes.</summary>
    [Field(5, "gitRepo")]
    public GitRepoVolumeSource? GitRepo { get; init; }

    /// <summary>Entries of a Secret, as files.</summary>
    [Field(6, "secret")]
    public SecretVolumeSource? Secret { get; init; }

    /// <summary>A folder of an NFS server.</summary>
    [Field(7, "nfs")]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>An iSCSI disk.</summary>
    [Field(8, "iscsi")]
    public ISCSIVolumeSource? Iscsi { get; init; }

    /// <summary>A Glusterfs volume; no longer supported.</summary>
    [Field(9, "glusterfs")]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    /// <summary>The volume of a claim in the namespace.</summary>
    [Field(10, "persistentVolumeClaim")]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    /// <summary>A block device of Ceph RBD; no longer supported.</summary>
    [Field(11, "rbd")]
    public RBDVolumeSource? Rbd { get; init; }

    /// <summary>A volume of a Flexvolume driver; deprecated, use CSI.</summary>
    [Field(12, "flexVolume")]
    public FlexVolumeSource? FlexVolume { get; init; }

    /// <summary>A volume of OpenStack Cinder; served by its CSI driver.</summary>
    [Field(13, "cinder")]
    public CinderVolumeSource? Cinder { get; init; }

    /// <summary>A CephFS file system; no longer supported.</summary>
    [Field(14, "cephfs")]
    public CephFSVolumeSource? Cephfs { get; init; }

    /// <summary>A data set of Flocker; no longer supported.</summary>
    [Field(15, "flocker")]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>Facts about the pod, as files.</summary>
    [Field(16, "downwardAPI")]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    /// <summary>A Fibre Channel disk.</summary>
    [Field(17, "fc")]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A share of Azure Files; served by its CSI driver.</summary>
    [Field(18, "azureFile")]
    public AzureFileVolumeSource? AzureFile { get; init; }

    /// <summary>Entries of a ConfigMap, as files.</summary>
    [Field(19, "configMap")]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    /// <summary>A disk of vSphere; served by its CSI driver.</summary>
    [Field(20, "vsphereVolume")]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; no longer supported.</summary>
    [Field(21, "quobyte")]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A data disk of Azure; served by its CSI driver.</summary>
    [Field(22, "azureDisk")]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of a Photon controller; no longer supported.</summary>
    [Field(23, "photonPersistentDisk")]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>Several sources in one folder.</summary>
    [Field(26, "projected")]
    public ProjectedVolumeSource? Projected { get; init; }

    /// <summary>A Portworx volume; served by its CSI driver.</summary>
    [Field(24, "portworxVolume")]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; no longer supported.</summary>
    [Field(25, "scaleIO")]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    /// <summary>A StorageOS volume; no longer supported.</summary>
    [Field(27, "storageos")]
    public StorageOSVolumeSource? Storageos { get; init; }

    /// <summary>A volume that a CSI driver makes for the pod.</summary>
    [Field(28, "csi")]
    public CSIVolumeSource? Csi { get; init; }

    /// <summary>A volume whose claim is made for the pod and goes with it.</summary>
    [Field(29, "ephemeral")]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    /// <summary>The files of an image, for reading only.</summary>
    [Field(30, "image")]
    public ImageVolumeSource? Image { get; init; }
}
