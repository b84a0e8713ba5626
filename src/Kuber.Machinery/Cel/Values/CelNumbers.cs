namespace Kuber.Machinery.Cel.Values;

/// <summary>Numbers of different types beside each other, by their worth and without rounding.</summary>
public static class CelNumbers
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Whether both are numbers of the same worth. NaN equals nothing.</summary>
    public static bool AreEqual(CelValue left, CelValue right) => Compare(left, right) == 0;

    /// <summary>The order of two numbers: negative, 0 or positive; null where one is no number or NaN.</summary>
    public static int? Compare(CelValue left, CelValue right) => (left, right) switch
    {
        (CelInt a, CelInt b) => a.Value.CompareTo(b.Value),
        (CelUint a, CelUint b) => a.Value.CompareTo(b.Value),
        (CelDouble a, CelDouble b) => double.IsNaN(a.Value) || double.IsNaN(b.Value) ? null : a.Value.CompareTo(b.Value),
        (CelInt a, CelUint b) => a.Value < 0 ? -1 : ((ulong)a.Value).CompareTo(b.Value),
        (CelUint, CelInt) => -Compare(right, left),
        (CelDouble a, CelInt b) => Compare(a.Value, b.Value),
        (CelDouble a, CelUint b) => Compare(a.Value, b.Value),
        (CelInt or CelUint, CelDouble) => -Compare(right, left),
        _ => null,
    };

    private static int? Compare(double left, long right)
    {
        if (double.IsNaN(left))
        {
            return null;
        }

        if (left >= TwoTo63 || left < -TwoTo63)
        {
            return left > 0 ? 1 : -1;
        }

        var whole = Math.Truncate(left);
        var order = ((long)whole).CompareTo(right);
        return order != 0 ? order : left.CompareTo(whole);
    }

    private static int? Compare(double left, ulong right)
    {
        if (double.IsNaN(left))
        {
            return null;
        }

        if (left >= TwoTo64 || left < 0)
        {
            return left > 0 ? 1 : -1;
        }

        var whole = Math.Truncate(left);
        var order = ((ulong)whole).CompareTo(right);
        return order != 0 ? order : left.CompareTo(whole);
    }
}
