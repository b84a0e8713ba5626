using System.Globalization;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.MutatingPolicies;

/// <summary>Turns what expressions make into trees.</summary>
internal static class MadeTrees
{
    /// <summary>The tree of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What a message begins with that says that the value has no JSON.</param>
    /// <exception cref="FormatException">The value has no JSON, or an object in it is named after other fields than those it is in; the words are those of the API.</exception>
    public static ApiValue Of(CelValue value, string what)
    {
        if (value is CelRecord made && Mismatch(made, made.Type.Name) is { } mismatch)
        {
            throw new FormatException("type mismatch: " + mismatch);
        }

        return Tree(value, what);
    }

    private static ApiValue Tree(CelValue value, string what) => value switch
    {
        CelNull => ApiValue.Null,
        CelBool flag => flag.Value,
        CelInt number => number.Value,
        CelUint number => number.Value <= long.MaxValue ? (long)number.Value : ApiValue.Of((double)number.Value),
        CelDouble number => ApiValue.Of(number.Value),
        CelString text => text.Value,
        CelBytes bytes => Convert.ToBase64String(bytes.Value.Span),
        CelTimestamp moment => Text(moment),
        CelDuration time => Text(time),
        CelOptional { Value: null } => ApiValue.Null,
        CelOptional optional => Tree(optional.Value!, what),
        CelList list => List(list, what),
        CelMap map => Map(map.Keys.Select(k => ((k as CelString)?.Value ?? throw Failed(what, "bad key type"), map.Find(k)!)), what),
        CelRecord made => Map(made.Fields.Select(static f => (f.Key, f.Value)), what),
        _ => throw Failed(what, $"unsupported type {value.Type}"),
    };

    private static ApiValue List(CelList list, string what)
    {
        var items = new ApiValue[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Tree(list[i], what);
        }

        return ApiValue.ListOf(items);
    }

    private static ApiValue Map(IEnumerable<(string Name, CelValue Value)> entries, string what)
    {
        var builder = new ApiValueMap.Builder(4);
        foreach (var (name, value) in entries)
        {
            builder.Set(name, Tree(value, what));
        }

        return ApiValue.Of(builder.ToMap());
    }

    private static string Text(CelTimestamp moment)
    {
        var whole = DateTimeOffset.FromUnixTimeSeconds(moment.Seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return whole + Fraction(moment.Nanoseconds) + "Z";
    }

    private static string Text(CelDuration time)
    {
        var seconds = time.Nanoseconds / 1_000_000_000;
        var rest = (int)Math.Abs(time.Nanoseconds % 1_000_000_000);
        return (time.Nanoseconds < 0 && seconds == 0 ? "-" : "") + seconds.ToString(CultureInfo.InvariantCulture) + Fraction(rest) + "s";
    }

    private static string Fraction(int nanoseconds) => nanoseconds == 0 ? "" : "." + nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');

    private static FormatException Failed(string what, string why) => new(what + why);

    /// <summary>An object is to be named after the fields that lead to it: <c>Object.spec.template</c> stands in <c>spec</c>, <c>template</c>.</summary>
    private static string? Mismatch(CelValue value, string path)
    {
        switch (value)
        {
            case CelRecord made:
                return made.Type.Name != path
                    ? $"unexpected type name \"{made.Type.Name}\", expected \"{path}\", which matches field name path from root Object type"
                    : made.Fields.Select(f => Mismatch(f.Value, path + "." + f.Key)).FirstOrDefault(static m => m is not null);
            case CelList list:
                return Enumerable.Range(0, list.Count).Select(i => Mismatch(list[i], path)).FirstOrDefault(static m => m is not null);
            case CelMap map:
                return map.Keys.Select(k => Mismatch(map.Find(k)!, path)).FirstOrDefault(static m => m is not null);
            default:
                return null;
        }
    }
}
