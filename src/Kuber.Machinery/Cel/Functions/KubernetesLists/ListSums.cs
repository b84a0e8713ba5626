using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.KubernetesLists;

/// <summary>Sums of numbers and lengths of time; one that leaves its range is a failure.</summary>
internal static class ListSums
{
    /// <summary>The sum of signed integers.</summary>
    public static CelValue Ints(CelList list)
    {
        try
        {
            return new CelInt(list.Items().Aggregate(0L, static (sum, n) => checked(sum + n.Int())));
        }
        catch (OverflowException)
        {
            return new CelError("integer overflow");
        }
    }

    /// <summary>The sum of unsigned integers.</summary>
    public static CelValue Uints(CelList list)
    {
        try
        {
            return new CelUint(list.Items().Aggregate(0UL, static (sum, n) => checked(sum + ((CelUint)n).Value)));
        }
        catch (OverflowException)
        {
            return new CelError("unsigned integer overflow");
        }
    }

    /// <summary>The sum of lengths of time.</summary>
    public static CelValue Durations(CelList list)
    {
        try
        {
            return new CelDuration(list.Items().Aggregate(0L, static (sum, d) => checked(sum + ((CelDuration)d).Nanoseconds)));
        }
        catch (OverflowException)
        {
            return new CelError("integer overflow");
        }
    }
}
