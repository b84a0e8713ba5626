using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PersistentVolumeSource")]
public sealed partial record PersistentVolumeSource
{
    [Field(1, "gcePersistentDisk")]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field(2, "awsElasticBlockStore")]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field(3, "hostPath")]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field(4, "glusterfs")]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    [Field(5, "nfs")]
    public NFSVolumeSource? Nfs { get; init; }

    [Field(6, "rbd")]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    [Field(7, "iscsi")]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    [Field(8, "cinder")]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    [Field(9, "cephfs")]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    [Field(10, "fc")]
    public FCVolumeSource? Fc { get; init; }

    [Field(11, "flocker")]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field(12, "flexVolume")]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    [Field(13, "azureFile")]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    [Field(14, "vsphereVolume")]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field(15, "quobyte")]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field(16, "azureDisk")]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field(17, "photonPersistentDisk")]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field(18, "portworxVolume")]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field(19, "scaleIO")]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    [Field(20, "local")]
    public LocalVolumeSource? Local { get; init; }

    [Field(21, "storageos")]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    [Field(22, "csi")]
    public CSIPersistentVolumeSource? Csi { get; init; }
}
