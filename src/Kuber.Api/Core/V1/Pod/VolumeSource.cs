using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeSource")]
public sealed partial record VolumeSource
{
    [Field(1, "hostPath")]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field(2, "emptyDir")]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    [Field(3, "gcePersistentDisk")]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field(4, "awsElasticBlockStore")]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field(5, "gitRepo")]
    public GitRepoVolumeSource? GitRepo { get; init; }

    [Field(6, "secret")]
    public SecretVolumeSource? Secret { get; init; }

    [Field(7, "nfs")]
    public NFSVolumeSource? Nfs { get; init; }

    [Field(8, "iscsi")]
    public ISCSIVolumeSource? Iscsi { get; init; }

    [Field(9, "glusterfs")]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    [Field(10, "persistentVolumeClaim")]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    [Field(11, "rbd")]
    public RBDVolumeSource? Rbd { get; init; }

    [Field(12, "flexVolume")]
    public FlexVolumeSource? FlexVolume { get; init; }

    [Field(13, "cinder")]
    public CinderVolumeSource? Cinder { get; init; }

    [Field(14, "cephfs")]
    public CephFSVolumeSource? Cephfs { get; init; }

    [Field(15, "flocker")]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field(16, "downwardAPI")]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    [Field(17, "fc")]
    public FCVolumeSource? Fc { get; init; }

    [Field(18, "azureFile")]
    public AzureFileVolumeSource? AzureFile { get; init; }

    [Field(19, "configMap")]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    [Field(20, "vsphereVolume")]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field(21, "quobyte")]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field(22, "azureDisk")]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field(23, "photonPersistentDisk")]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field(26, "projected")]
    public ProjectedVolumeSource? Projected { get; init; }

    [Field(24, "portworxVolume")]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field(25, "scaleIO")]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    [Field(27, "storageos")]
    public StorageOSVolumeSource? Storageos { get; init; }

    [Field(28, "csi")]
    public CSIVolumeSource? Csi { get; init; }

    [Field(29, "ephemeral")]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    [Field(30, "image")]
    public ImageVolumeSource? Image { get; init; }
}
