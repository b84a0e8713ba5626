using Kuber.Api.Meta.V1;

namespace Kuber.Api.Registry;

/// <summary>Counts the changes of what users want of an object.</summary>
internal static class Generations
{
    /// <summary>The metadata of a new object: generation 1.</summary>
    public static ObjectMeta First(ObjectMeta meta) => meta with { Generation = 1 };

    /// <summary>The metadata with the old generation, or the next one where something wanted has changed.</summary>
    public static ObjectMeta Next(ObjectMeta meta, ObjectMeta old, bool changed)
    {
        var generation = changed ? old.Generation + 1 : old.Generation;
        return meta.Generation == generation ? meta : meta with { Generation = generation };
    }
}
