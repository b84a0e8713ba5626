namespace Kuber.Bench.Api;

/// <summary>Percentiles of measured times.</summary>
internal static class Percentiles
{
    /// <summary>The time that a part of all measured times does not exceed; the list is sorted.</summary>
    public static double Of(List<float> times, double part)
    {
        if (times.Count == 0)
        {
            return 0;
        }

        times.Sort();
        return times[Math.Min(times.Count - 1, (int)(times.Count * part))];
    }
}
