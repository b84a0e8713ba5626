using Kuber.Machinery.Cel.Functions;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A call: of the overloads that it may mean, the first that takes the values.</summary>
internal sealed class CallStep(string function, CelOverload[] overloads, CelStep[] arguments) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = arguments.Length == 0 ? [] : new CelValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
            if (values[i].IsError)
            {
                return values[i];
            }
        }

        foreach (var overload in overloads)
        {
            if (Takes(overload, values))
            {
                var result = overload.Body(values);
                frame.Charge(overload.Cost is { } cost ? cost(values, result) : 1);
                return result;
            }
        }

        frame.Charge(1);
        return char.IsLetter(function[0])
            ? new CelError($"no such overload: {function}({string.Join(", ", values.Select(static v => v.Type.Name))})")
            : CelError.NoSuchOverload;
    }

    private static bool Takes(CelOverload overload, CelValue[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!Is(values[i], overload.Parameters[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(CelValue value, CelType type) => type.Kind switch
    {
        CelKind.Dyn or CelKind.Parameter => true,
        CelKind.Int => value is CelInt,
        CelKind.Uint => value is CelUint,
        CelKind.Double => value is CelDouble,
        CelKind.Bool => value is CelBool,
        CelKind.String => value is CelString,
        CelKind.Bytes => value is CelBytes,
        CelKind.Timestamp => value is CelTimestamp,
        CelKind.Duration => value is CelDuration,
        CelKind.List => value is CelList,
        CelKind.Map => value is CelMap,
        CelKind.Null => value is CelNull,
        CelKind.Type => value is CelTypeValue,
        _ => value.Type.Name == type.Name,
    };
}
