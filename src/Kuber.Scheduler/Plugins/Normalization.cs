using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Brings scores to 0 to 100.</summary>
internal static class Normalization
{
    /// <summary>Scales so that the highest score is 100; reversed, so that it is 0 and no score at all is 100.</summary>
    public static void ToMax(Span<long> scores, bool reverse)
    {
        long max = 0;
        foreach (var score in scores)
        {
            max = Math.Max(max, score);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var scaled = max == 0 ? 0 : IScorePlugin.MaxScore * scores[i] / max;
            scores[i] = reverse ? IScorePlugin.MaxScore - scaled : scaled;
        }
    }

    /// <summary>Scales so that the lowest score is 0 and the highest is 100; all 0 where they are equal.</summary>
    public static void ToRange(Span<long> scores)
    {
        var min = long.MaxValue;
        var max = long.MinValue;
        foreach (var score in scores)
        {
            min = Math.Min(min, score);
            max = Math.Max(max, score);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = max == min ? 0 : IScorePlugin.MaxScore * (scores[i] - min) / (max - min);
        }
    }
}
