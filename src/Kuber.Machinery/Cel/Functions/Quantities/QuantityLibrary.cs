using System.Collections.Immutable;
using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Quantities;

/// <summary>Quantities. <c>sign</c> is a function and no member, because upstream declares it so.</summary>
public static class QuantityLibrary
{
    private static readonly CelType Type = CelQuantity.QuantityType;

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.quantity")
    {
        Functions =
        [
            new("quantity", new CelOverload("string_to_quantity", [CelType.String], Type, static a => CelQuantity.Read(a[0].Text())) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("isQuantity", new CelOverload("is_quantity_string", [CelType.String], CelType.Bool, static a => CelBool.Of(Quantity.TryParse(a[0].Text(), out _))) { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("sign", new CelOverload("quantity_sign", [Type], CelType.Int, static a => new CelInt(Of(a[0]).Sign))),
            new("isGreaterThan", Compare("quantity_is_greater_than", CelType.Bool, static order => CelBool.Of(order > 0))),
            new("isLessThan", Compare("quantity_is_less_than", CelType.Bool, static order => CelBool.Of(order < 0))),
            new("compareTo", Compare("quantity_compare_to", CelType.Int, static order => new CelInt(Math.Sign(order)))),
            new("asApproximateFloat", Member("quantity_get_float", [Type], CelType.Double, static a => new CelDouble(Of(a[0]).ToDouble()))),
            new("asInteger", Member("quantity_get_int", [Type], CelType.Int, static a => ((CelQuantity)a[0]).IsInteger ? new CelInt(Of(a[0]).Value) : new CelError("cannot convert value to integer"))),
            new("isInteger", Member("quantity_is_integer", [Type], CelType.Bool, static a => CelBool.Of(((CelQuantity)a[0]).IsInteger))),
            new("add", Member("quantity_add", [Type, Type], Type, static a => ((CelQuantity)a[0]).Plus((CelQuantity)a[1])),
                Member("quantity_add_int", [Type, CelType.Int], Type, static a => ((CelQuantity)a[0]).Plus(CelQuantity.Of(a[1].Int())))),
            new("sub", Member("quantity_sub", [Type, Type], Type, static a => ((CelQuantity)a[0]).Minus((CelQuantity)a[1])),
                Member("quantity_sub_int", [Type, CelType.Int], Type, static a => ((CelQuantity)a[0]).Minus(CelQuantity.Of(a[1].Int())))),
        ],
    };

    private static CelOverload Member(string id, ImmutableArray<CelType> parameters, CelType result, Func<CelValue[], CelValue> body) =>
        new(id, parameters, result, body) { IsMember = true };

    private static CelOverload Compare(string id, CelType result, Func<int, CelValue> body) => Member(id, [Type, Type], result, a => body(Of(a[0]).CompareTo(Of(a[1]))));

    private static Quantity Of(CelValue value) => ((CelQuantity)value).Value;
}
