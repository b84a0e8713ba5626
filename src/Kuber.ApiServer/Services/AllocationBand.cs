namespace Kuber.ApiServer.Services;

/// <summary>
/// The lower part of a range is left to those who ask for a certain address or port; those who ask for any get one of the upper
/// part first, picked at random, and one of the lower part where that is full.
/// </summary>
/// <param name="First">The first number of the range.</param>
/// <param name="Last">The last number of the range.</param>
/// <param name="Offset">How many numbers the lower part has.</param>
internal readonly record struct AllocationBand(long First, long Last, long Offset)
{
    private const int Draws = 32;

    /// <summary>A sixteenth of the range, from 16 to 256, for addresses.</summary>
    public static AllocationBand OfAddresses(long first, long last) => Of(first, last, 16, 256, 16);

    /// <summary>A thirty-second of the range, from 16 to 128, for ports.</summary>
    public static AllocationBand OfPorts(long first, long last) => Of(first, last, 16, 128, 32);

    /// <summary>A free number; null where all are taken.</summary>
    public long? Pick(Func<long, bool> isFree, Func<int, int> random) =>
        Pick(First + Offset, Last, isFree, random) ?? Pick(First, First + Offset - 1, isFree, random);

    private static AllocationBand Of(long first, long last, int min, int max, int step)
    {
        var size = last - first + 1;
        return new(first, last, size <= min ? 0 : Math.Clamp(size / step, min, max));
    }

    private static long? Pick(long first, long last, Func<long, bool> isFree, Func<int, int> random)
    {
        var size = (int)Math.Min(last - first + 1, int.MaxValue);
        if (size <= 0)
        {
            return null;
        }

        for (var i = 0; i < Draws; i++)
        {
            if (first + random(size) is var drawn && isFree(drawn))
            {
                return drawn;
            }
        }

        // The part is nearly full: whatever is left, from a random place on.
        var start = random(size);
        for (var i = 0; i < size; i++)
        {
            if (first + ((start + (long)i) % size) is var next && isFree(next))
            {
                return next;
            }
        }

        return null;
    }
}
