namespace Kuber.Simulation;

/// <summary>Makes seeds from a seed, so that sources of randomness do not repeat each other.</summary>
internal static class Seeds
{
    /// <summary>The seed of one use of a run's seed.</summary>
    public static int Of(int seed, int use, int count = 0)
    {
        unchecked
        {
            var hash = (uint)seed * 2654435761u;
            hash = (hash ^ (uint)use) * 2246822519u;
            hash = (hash ^ (hash >> 15) ^ (uint)count) * 3266489917u;
            return (int)((hash ^ (hash >> 13)) & 0x7fffffff);
        }
    }
}
