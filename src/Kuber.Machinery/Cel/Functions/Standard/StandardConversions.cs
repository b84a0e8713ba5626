using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>The functions that are named like types and turn values into them.</summary>
public static class StandardConversions
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static ImmutableArray<CelFunction> Functions { get; } =
    [
        new("bool", Same("bool_to_bool", CelType.Bool), new CelOverload("string_to_bool", [CelType.String], CelType.Bool, static a => ToBool((CelString)a[0]))),
        new(
            "bytes",
            Same("bytes_to_bytes", CelType.Bytes),
            new CelOverload("string_to_bytes", [CelType.String], CelType.Bytes, static a => new CelBytes(Encoding.UTF8.GetBytes(((CelString)a[0]).Value)))
            {
                Estimate = static a => Through(a, static size => new(size.Min, CelCost.Product(size.Max, 4))),
                Cost = static (a, _) => StandardCosts.Through(a[0]),
            }),
        new(
            "double",
            Same("double_to_double", CelType.Double),
            new CelOverload("int64_to_double", [CelType.Int], CelType.Double, static a => new CelDouble(((CelInt)a[0]).Value)),
            new CelOverload("string_to_double", [CelType.String], CelType.Double, static a => ToDouble((CelString)a[0])),
            new CelOverload("uint64_to_double", [CelType.Uint], CelType.Double, static a => new CelDouble(((CelUint)a[0]).Value))),
        new(
            "duration",
            Same("duration_to_duration", CelType.Duration),
            new CelOverload("int64_to_duration", [CelType.Int], CelType.Duration, static a => new CelDuration(((CelInt)a[0]).Value)),
            new CelOverload("string_to_duration", [CelType.String], CelType.Duration, static a => ToDuration((CelString)a[0]))),
        new(
            "int",
            Same("int64_to_int64", CelType.Int),
            new CelOverload("double_to_int64", [CelType.Double], CelType.Int, static a => ToInt(((CelDouble)a[0]).Value)),
            new CelOverload("duration_to_int64", [CelType.Duration], CelType.Int, static a => new CelInt(((CelDuration)a[0]).Nanoseconds)),
            new CelOverload("string_to_int64", [CelType.String], CelType.Int, static a => long.TryParse(((CelString)a[0]).Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? new CelInt(n) : Wrong("string", "int")),
            new CelOverload("timestamp_to_int64", [CelType.Timestamp], CelType.Int, static a => new CelInt(((CelTimestamp)a[0]).Seconds)),
            new CelOverload("uint64_to_int64", [CelType.Uint], CelType.Int, static a => ((CelUint)a[0]).Value is var n and <= long.MaxValue ? new CelInt((long)n) : new CelError("integer overflow"))),
        new(
            "string",
            Same("string_to_string", CelType.String),
            Text("bool_to_string", CelType.Bool),
            Text("bytes_to_string", CelType.Bytes) with
            {
                Estimate = static a => Through(a, static size => new(size.Min / 4, size.Max)),
                Cost = static (a, _) => StandardCosts.Through(a[0]),
            },
            Text("double_to_string", CelType.Double),
            Text("duration_to_string", CelType.Duration),
            Text("int64_to_string", CelType.Int),
            Text("timestamp_to_string", CelType.Timestamp),
            Text("uint64_to_string", CelType.Uint)),
        new(
            "timestamp",
            Same("timestamp_to_timestamp", CelType.Timestamp),
            new CelOverload("int64_to_timestamp", [CelType.Int], CelType.Timestamp, static a => StandardTime.Checked(((CelInt)a[0]).Value, 0)),
            new CelOverload("string_to_timestamp", [CelType.String], CelType.Timestamp, static a => ToTimestamp((CelString)a[0]))),
        new(
            "uint",
            Same("uint64_to_uint64", CelType.Uint),
            new CelOverload("double_to_uint64", [CelType.Double], CelType.Uint, static a => ToUint(((CelDouble)a[0]).Value)),
            new CelOverload("int64_to_uint64", [CelType.Int], CelType.Uint, static a => ((CelInt)a[0]).Value is var n and >= 0 ? new CelUint((ulong)n) : new CelError("unsigned integer overflow")),
            new CelOverload("string_to_uint64", [CelType.String], CelType.Uint, static a => ulong.TryParse(((CelString)a[0]).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? new CelUint(n) : Wrong("string", "uint"))),
    ];

    /// <summary>A value as <c>string()</c> shows it, or as messages do where it has no text of its own.</summary>
    public static string Show(CelValue value) => value switch
    {
        CelString text => text.Value,
        CelBool flag => flag.Value ? "true" : "false",
        CelInt number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelUint number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelDouble number => GoFloat.Shortest(number.Value),
        CelDuration duration => StandardTime.Show(duration),
        CelTimestamp moment => StandardTime.Show(moment),
        CelNull => "null",
        CelTypeValue type => type.Value.Name,
        CelBytes bytes => Encoding.UTF8.GetString(bytes.Value.Span),
        CelError error => error.Message,
        _ => value.Type.Name,
    };

    internal static CelValue ToDuration(CelString text) => StandardTime.ParseDuration(text.Value) is { } nanoseconds ? new CelDuration(nanoseconds) : Wrong("string", "google.protobuf.Duration");

    internal static CelValue ToTimestamp(CelString text) => StandardTime.ParseTimestamp(text.Value) ?? Wrong("string", "google.protobuf.Timestamp");

    private static CelError Wrong(string from, string to) => new($"type conversion error from '{from}' to '{to}'");

    private static CelOverload Same(string id, CelType type) => new(id, [type], type, static a => a[0]);

    private static CelOverload Text(string id, CelType type) => new(id, [type], CelType.String, static a =>
    {
        if (a[0] is not CelBytes bytes)
        {
            return new CelString(Show(a[0]));
        }

        try
        {
            return new CelString(StrictUtf8.GetString(bytes.Value.Span));
        }
        catch (ArgumentException)
        {
            return new CelError("invalid UTF-8 in bytes, cannot convert to string");
        }
    });

    private static CelCallCost Through(IReadOnlyList<CelCostArgument> arguments, Func<CelSize, CelSize> result)
    {
        var size = StandardCosts.SizeOf(arguments[0]);
        return new(size.CostOf(StandardCosts.Traversal), result(size));
    }

    private static CelValue ToBool(CelString text) => text.Value switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelBool.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelBool.False,
        _ => Wrong("string", "bool"),
    };

    private static CelValue ToDouble(CelString text)
    {
        var (sign, rest) = text.Value switch
        {
            ['-', .. var after] => (-1.0, after),
            ['+', .. var after] => (1.0, after),
            var whole => (1.0, whole),
        };
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            return new CelDouble(sign * double.PositiveInfinity);
        }

        if (text.Value.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return new CelDouble(double.NaN);
        }

        return rest.Length > 0 && (char.IsAsciiDigit(rest[0]) || rest[0] == '.') && double.TryParse(rest, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new CelDouble(sign * number)
            : Wrong("string", "double");
    }

    private static CelValue ToInt(double number) =>
        double.IsNaN(number) || number >= 9223372036854775807.0 || number <= -9223372036854775808.0 ? new CelError("integer overflow") : new CelInt((long)number);

    private static CelValue ToUint(double number) =>
        double.IsNaN(number) || number >= 18446744073709551615.0 || number < 0 ? new CelError("unsigned integer overflow") : new CelUint((ulong)number);
}
