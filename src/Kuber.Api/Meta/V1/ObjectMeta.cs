using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>What every object has: names, versions, times, labels, owners.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")]
public sealed partial record ObjectMeta
{
    /// <summary>The name, unique among objects of the kind in the namespace; it cannot change.</summary>
    [Field(1, "name")]
    public string Name { get; init; } = "";

    /// <summary>The start of a name that the server completes, when no name is given.</summary>
    [Field(2, "generateName")]
    public string GenerateName { get; init; } = "";

    /// <summary>The namespace; empty for kinds without, and it cannot change.</summary>
    [Field(3, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>No longer used.</summary>
    [Field(4, "selfLink")]
    public string SelfLink { get; init; } = "";

    /// <summary>The id of this object in time and space; made by the server.</summary>
    [Field(5, "uid", GoType = "types.UID")]
    public string Uid { get; init; } = "";

    /// <summary>The version of the object, for conflicts and watches; compare it only for equality.</summary>
    [Field(6, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    /// <summary>Counts the changes of what is wanted; kept by the server.</summary>
    [Field(7, "generation")]
    public long Generation { get; init; }

    /// <summary>CreationTimestamp is a timestamp: when the server created the object.</summary>
    [Field(8, "creationTimestamp", Embedded = true)]
    public Time? CreationTimestamp { get; init; }

    /// <summary>When the object goes or may go; set by the server on a delete that waits.</summary>
    [Field(9, "deletionTimestamp")]
    public Time? DeletionTimestamp { get; init; }

    /// <summary>The seconds that a deleted object still has.</summary>
    [Field(10, "deletionGracePeriodSeconds")]
    public long? DeletionGracePeriodSeconds { get; init; }

    /// <summary>Keys and values by which objects are chosen.</summary>
    [Field(11, "labels")]
    public ApiMap<string> Labels { get; init; }

    /// <summary>Keys and values for tools and people; not for choosing.</summary>
    [Field(12, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    /// <summary>Objects that this one depends on; it is deleted when all are gone.</summary>
    [Field(13, "ownerReferences")]
    [ListType("map", "uid")]
    [PatchStrategy("merge", MergeKey = "uid")]
    public ApiList<OwnerReference> OwnerReferences { get; init; }

    /// <summary>Names of what must be done before the object goes; each does its part and strikes its name.</summary>
    [Field(14, "finalizers")]
    [ListType("set")]
    [PatchStrategy("merge")]
    public ApiList<string> Finalizers { get; init; }

    /// <summary>Which manager set which fields; kept by the server.</summary>
    [Field(17, "managedFields")]
    [ListType("atomic")]
    public ApiList<ManagedFieldsEntry> ManagedFields { get; init; }
}
