using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Cache;

/// <summary>
/// Objects that come from the same template have the same field owners, which are a good part of them: here they get to share the
/// text. A fixed table where a later text replaces an earlier one of the same slot; a race only costs a copy.
/// </summary>
internal static class SharedFields
{
    private const int Slots = 1024;

    private static readonly RawJson[] Table = new RawJson[Slots];

    /// <summary>The metadata, with texts of owned fields that other objects have too.</summary>
    public static ObjectMeta Of(ObjectMeta metadata)
    {
        if (metadata.ManagedFields.IsEmpty)
        {
            return metadata;
        }

        ManagedFieldsEntry[]? shared = null;
        for (var i = 0; i < metadata.ManagedFields.Count; i++)
        {
            var entry = metadata.ManagedFields[i];
            if (entry.FieldsV1 is { } own && Known(own) is var known && !known.IsSame(own))
            {
                shared ??= metadata.ManagedFields.AsSpan().ToArray();
                shared[i] = entry with { FieldsV1 = known };
            }
        }

        return shared is null ? metadata : metadata with { ManagedFields = [.. shared] };
    }

    private static RawJson Known(RawJson fields)
    {
        ref var slot = ref Table[(uint)fields.GetHashCode() % Slots];
        var known = slot;
        return known == fields ? known : slot = fields;
    }
}
