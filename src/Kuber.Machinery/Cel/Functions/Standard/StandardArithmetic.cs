using System.Collections.Immutable;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>The operators of arithmetic, also for texts, lists, moments and lengths of time. What does not fit into 64 bits fails.</summary>
internal static class StandardArithmetic
{
    private static readonly CelError IntOverflow = new("integer overflow");
    private static readonly CelError UintOverflow = new("unsigned integer overflow");

    public static ImmutableArray<CelFunction> Functions { get; } =
    [
        new(
            "_+_",
            Joining("add_bytes", CelType.Bytes, static (a, b) => new CelBytes((byte[])[.. ((CelBytes)a).Value.Span, .. ((CelBytes)b).Value.Span])),
            Doubles("add_double", static (a, b) => a + b),
            new CelOverload("add_duration_duration", [CelType.Duration, CelType.Duration], CelType.Duration, static a => StandardTime.Add((CelDuration)a[0], (CelDuration)a[1])),
            new CelOverload("add_duration_timestamp", [CelType.Duration, CelType.Timestamp], CelType.Timestamp, static a => StandardTime.Add((CelTimestamp)a[1], (CelDuration)a[0])),
            new CelOverload("add_timestamp_duration", [CelType.Timestamp, CelType.Duration], CelType.Timestamp, static a => StandardTime.Add((CelTimestamp)a[0], (CelDuration)a[1])),
            Ints("add_int64", static (a, b) => checked(a + b)),
            Lists(),
            Joining("add_string", CelType.String, static (a, b) => new CelString(((CelString)a).Value + ((CelString)b).Value)),
            Uints("add_uint64", static (a, b) => checked(a + b))),
        new(
            "_-_",
            Doubles("subtract_double", static (a, b) => a - b),
            new CelOverload("subtract_duration_duration", [CelType.Duration, CelType.Duration], CelType.Duration, static a => StandardTime.Subtract((CelDuration)a[0], (CelDuration)a[1])),
            Ints("subtract_int64", static (a, b) => checked(a - b)),
            new CelOverload("subtract_timestamp_duration", [CelType.Timestamp, CelType.Duration], CelType.Timestamp, static a => StandardTime.Subtract((CelTimestamp)a[0], (CelDuration)a[1])),
            new CelOverload("subtract_timestamp_timestamp", [CelType.Timestamp, CelType.Timestamp], CelType.Duration, static a => StandardTime.Subtract((CelTimestamp)a[0], (CelTimestamp)a[1])),
            Uints("subtract_uint64", static (a, b) => checked(a - b))),
        new(
            "_*_",
            Doubles("multiply_double", static (a, b) => a * b),
            Ints("multiply_int64", static (a, b) => checked(a * b)),
            Uints("multiply_uint64", static (a, b) => checked(a * b))),
        new(
            "_/_",
            Doubles("divide_double", static (a, b) => a / b),
            Ints("divide_int64", static (a, b) => checked(a / b), "division by zero"),
            Uints("divide_uint64", static (a, b) => a / b, "division by zero")),
        new(
            "_%_",
            Ints("modulo_int64", static (a, b) => checked(a % b), "modulus by zero"),
            Uints("modulo_uint64", static (a, b) => a % b, "modulus by zero")),
        new(
            "-_",
            new CelOverload("negate_double", [CelType.Double], CelType.Double, static a => new CelDouble(-((CelDouble)a[0]).Value)),
            new CelOverload("negate_int64", [CelType.Int], CelType.Int, static a => ((CelInt)a[0]).Value is var n and not long.MinValue ? new CelInt(-n) : IntOverflow)),
    ];

    private static CelOverload Doubles(string id, Func<double, double, double> reckon) =>
        new(id, [CelType.Double, CelType.Double], CelType.Double, a => new CelDouble(reckon(((CelDouble)a[0]).Value, ((CelDouble)a[1]).Value)));

    private static CelOverload Ints(string id, Func<long, long, long> reckon, string byZero = "") => new(id, [CelType.Int, CelType.Int], CelType.Int, a =>
    {
        var (left, right) = (((CelInt)a[0]).Value, ((CelInt)a[1]).Value);
        if (byZero.Length > 0 && right == 0)
        {
            return new CelError(byZero);
        }

        if (byZero.Length > 0 && left == long.MinValue && right == -1)
        {
            return IntOverflow;
        }

        try
        {
            return new CelInt(reckon(left, right));
        }
        catch (OverflowException)
        {
            return IntOverflow;
        }
    });

    private static CelOverload Uints(string id, Func<ulong, ulong, ulong> reckon, string byZero = "") => new(id, [CelType.Uint, CelType.Uint], CelType.Uint, a =>
    {
        var (left, right) = (((CelUint)a[0]).Value, ((CelUint)a[1]).Value);
        if (byZero.Length > 0 && right == 0)
        {
            return new CelError(byZero);
        }

        try
        {
            return new CelUint(reckon(left, right));
        }
        catch (OverflowException)
        {
            return UintOverflow;
        }
    });

    private static CelOverload Lists()
    {
        var list = CelType.ListOf(CelType.Parameter("A"));
        return new("add_list", [list, list], list, static a => ((CelList)a[0]).Plus((CelList)a[1]))
        {
            Estimate = static a => new(CelCost.Fixed(1), StandardCosts.SizeOf(a[0]) + StandardCosts.SizeOf(a[1])),
        };
    }

    private static CelOverload Joining(string id, CelType type, Func<CelValue, CelValue, CelValue> join) => new(id, [type, type], type, a => join(a[0], a[1]))
    {
        Estimate = static a =>
        {
            var size = StandardCosts.SizeOf(a[0]) + StandardCosts.SizeOf(a[1]);
            return new(size.CostOf(StandardCosts.Traversal), size);
        },
        Cost = static (a, _) => CelCost.Scaled(CelCost.Sum(StandardCosts.SizeOf(a[0]), StandardCosts.SizeOf(a[1])), StandardCosts.Traversal),
    };
}
