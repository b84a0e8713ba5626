using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")]
public sealed partial record ObjectMeta
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "generateName")]
    public string GenerateName { get; init; } = "";

    [Field(3, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(4, "selfLink")]
    public string SelfLink { get; init; } = "";

    [Field(5, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    [Field(6, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    [Field(7, "generation")]
    public long Generation { get; init; }

    [Field(8, "creationTimestamp", Embedded = true)]
    public Time? CreationTimestamp { get; init; }

    [Field(9, "deletionTimestamp")]
    public Time? DeletionTimestamp { get; init; }

    [Field(10, "deletionGracePeriodSeconds")]
    public long? DeletionGracePeriodSeconds { get; init; }

    [Field(11, "labels")]
    public ApiMap<string> Labels { get; init; }

    [Field(12, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(13, "ownerReferences")]
    [ListType("map", "uid")]
    [PatchStrategy("merge", MergeKey = "uid")]
    public ApiList<OwnerReference> OwnerReferences { get; init; }

    [Field(14, "finalizers")]
    [ListType("set")]
    [PatchStrategy("merge")]
    public ApiList<string> Finalizers { get; init; }

    [Field(17, "managedFields")]
    [ListType("atomic")]
    public ApiList<ManagedFieldsEntry> ManagedFields { get; init; }
}
