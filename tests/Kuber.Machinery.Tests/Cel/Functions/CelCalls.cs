using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Tests.Cel.Functions;

/// <summary>Calls overloads by their ids, without an expression around them.</summary>
internal static class CelCalls
{
    /// <summary>The overload of an id.</summary>
    public static CelOverload Overload(CelLibrary library, string id) => library.Functions.SelectMany(f => f.Overloads).Single(o => o.Id == id);

    /// <summary>What a call gives.</summary>
    public static CelValue Call(CelLibrary library, string id, params object[] arguments) => Overload(library, id).Body([.. arguments.Select(Value)]);

    /// <summary>What a call gives, as the text of the value or the message of the failure.</summary>
    public static string Shown(CelLibrary library, string id, params object[] arguments) => Shown(Call(library, id, arguments));

    /// <summary>A value as text.</summary>
    public static string Shown(CelValue value) => value switch
    {
        CelError error => "error: " + error.Message,
        CelOptional { Value: null } => "none",
        CelOptional { Value: { } inner } => "of " + Shown(inner),
        _ => CelFormatting.Plain(value),
    };

    /// <summary>What a call has cost.</summary>
    public static ulong Spent(CelLibrary library, string id, params object[] arguments)
    {
        var overload = Overload(library, id);
        CelValue[] values = [.. arguments.Select(Value)];
        return overload.Cost?.Invoke(values, overload.Body(values)) ?? 1;
    }

    /// <summary>What a call may cost, with arguments of these sizes.</summary>
    public static CelCallCost Estimate(CelLibrary library, string id, params CelCostArgument[] arguments) =>
        Overload(library, id).Estimate?.Invoke(arguments) ?? new(CelCost.Fixed(1), null);

    /// <summary>An argument of a size.</summary>
    public static CelCostArgument Sized(CelType type, ulong min, ulong max, CelSize? items = null) => new(new CelIdent(1, 0, "x"), type, new CelSize(min, max), items);

    /// <summary>An argument that is written down.</summary>
    public static CelCostArgument Written(long number) => new(new CelConstant(1, 0, new CelInt(number)), CelType.Int, null, null);

    /// <summary>A value of the language.</summary>
    public static CelValue Value(object value) => value switch
    {
        CelValue already => already,
        string text => new CelString(text),
        int number => new CelInt(number),
        long number => new CelInt(number),
        ulong number => new CelUint(number),
        double number => new CelDouble(number),
        bool truth => CelBool.Of(truth),
        byte[] bytes => new CelBytes(bytes),
        object[] items => new CelArray([.. items.Select(Value)]),
        _ => throw new ArgumentException("No value of the language: " + value.GetType(), nameof(value)),
    };

    /// <summary>A map of texts.</summary>
    public static CelValue MapOf(params (object Key, object Value)[] entries) => CelEntries.Of(entries.Select(e => KeyValuePair.Create(Value(e.Key), Value(e.Value))));
}
