using System.Collections.Immutable;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>One way to call a function.</summary>
/// <param name="Id">A name that no other overload has, such as <c>size_string</c>.</param>
/// <param name="Parameters">The types of arguments; the receiver is the first where it is called on one.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Body">
/// What it does. Gets as many arguments as it has parameters, none of them a failure. Where they are not of its types, which
/// happens with <c>dyn</c>, it is not called.
/// </param>
public sealed record CelOverload(string Id, ImmutableArray<CelType> Parameters, CelType Result, Func<CelValue[], CelValue> Body)
{
    /// <summary>Whether it is called on its first argument: <c>x.f(y)</c> and not <c>f(x, y)</c>.</summary>
    public bool IsMember { get; init; }

    /// <summary>
    /// Makes a body for a call with arguments that are written down (null for those that are not), or null to use <see cref="Body"/>;
    /// null where there is nothing to prepare. Throws <see cref="CelProgramException"/> where no such call can succeed.
    /// </summary>
    public Func<CelValue?[], Func<CelValue[], CelValue>?>? Prepare { get; init; }

    /// <summary>What a call may cost, before it runs; null: 1, and nothing is known of the size of the result.</summary>
    public Func<IReadOnlyList<CelCostArgument>, CelCallCost>? Estimate { get; init; }

    /// <summary>What a call has cost, by arguments and result; null: 1.</summary>
    public Func<CelValue[], CelValue, ulong>? Cost { get; init; }
}
