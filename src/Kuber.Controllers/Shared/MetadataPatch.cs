using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Controllers.Shared;

/// <summary>Merge patches of metadata, which every resource takes. Each holds for exactly the version it was made from.</summary>
internal static class MetadataPatch
{
    /// <summary>Sets the owner references.</summary>
    public static Patch OwnerReferences(ObjectMeta from, ApiList<OwnerReference> references) =>
        Of(from, "ownerReferences", references.IsEmpty ? ApiValue.Null : ApiValue.ListOf([.. references.Select(Tree)]));

    /// <summary>Sets the finalizers.</summary>
    public static Patch Finalizers(ObjectMeta from, ApiList<string> finalizers) =>
        Of(from, "finalizers", finalizers.IsEmpty ? ApiValue.Null : ApiValue.ListOf([.. finalizers.Select(static f => ApiValue.Of(f))]));

    private static Patch Of(ObjectMeta from, string field, ApiValue value) => new(
        PatchType.Merge,
        System.Text.Encoding.UTF8.GetBytes(ApiValueJson.ToText(ApiValue.MapOf(("metadata", ApiValue.MapOf(
            ("uid", from.Uid),
            ("resourceVersion", from.ResourceVersion),
            (field, value)))))));

    private static ApiValue Tree(OwnerReference reference) => ApiValueJson.Parse(ApiCodec.EncodeJson(reference, withTypeMeta: false));
}
