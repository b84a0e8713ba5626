using Kuber.Api.Meta.V1;

namespace Kuber.Api.Registry;

/// <summary>What a change of the status may touch of the metadata, for kinds that are strict about it.</summary>
internal static class StatusMetadata
{
    /// <summary>The new metadata with all put back that users set on the object itself: labels, annotations, finalizers, owners.</summary>
    public static ObjectMeta Keep(ObjectMeta meta, ObjectMeta old) => meta with
    {
        DeletionTimestamp = old.DeletionTimestamp,
        Generation = old.Generation,
        SelfLink = old.SelfLink,
        Labels = old.Labels,
        Annotations = old.Annotations,
        Finalizers = old.Finalizers,
        OwnerReferences = old.OwnerReferences,
    };
}
