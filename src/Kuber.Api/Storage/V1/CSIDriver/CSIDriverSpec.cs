using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.CSIDriverSpec")]
public sealed partial record CSIDriverSpec
{
    [Field(1, "attachRequired")]
    public bool? AttachRequired { get; init; }

    [Field(2, "podInfoOnMount")]
    public bool? PodInfoOnMount { get; init; }

    [Field(3, "volumeLifecycleModes", GoType = "[]v1.VolumeLifecycleMode")]
    [ListType("set")]
    public ApiList<string> VolumeLifecycleModes { get; init; }

    [Field(4, "storageCapacity")]
    public bool? StorageCapacity { get; init; }

    [Field(5, "fsGroupPolicy", GoType = "v1.FSGroupPolicy")]
    public string? FsGroupPolicy { get; init; }

    [Field(6, "tokenRequests")]
    [ListType("atomic")]
    public ApiList<TokenRequest> TokenRequests { get; init; }

    [Field(7, "requiresRepublish")]
    public bool? RequiresRepublish { get; init; }

    [Field(8, "seLinuxMount")]
    public bool? SeLinuxMount { get; init; }

    [Field(9, "nodeAllocatableUpdatePeriodSeconds")]
    public long? NodeAllocatableUpdatePeriodSeconds { get; init; }

    [Field(10, "serviceAccountTokenInSecrets")]
    public bool? ServiceAccountTokenInSecrets { get; init; }

    [Field(11, "preventPodSchedulingIfMissing")]
    public bool? PreventPodSchedulingIfMissing { get; init; }
}
