using System.Globalization;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>An item of a list or the value of a key, <c>a[b]</c> or <c>a[?b]</c>.</summary>
internal sealed class IndexStep(CelStep operand, CelStep index, bool isOptional) : CelStep
{
    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (value.IsError)
        {
            return value;
        }

        var key = index.Evaluate(frame);
        frame.Charge(1);
        if (key.IsError)
        {
            return key;
        }

        if (value is CelOptional optional)
        {
            return optional.Value is null ? CelOptional.None : Of(optional.Value, key, mayMiss: true);
        }

        return Of(value, key, isOptional);
    }

    private static CelValue Of(CelValue value, CelValue key, bool mayMiss)
    {
        CelValue? found = null;
        string missing;
        switch (value)
        {
            case CelList list:
                if (Place(key) is not { } place)
                {
                    return new CelError($"unsupported index type '{key.Type.Name}' in list");
                }

                found = place >= 0 && place < list.Count ? list[(int)place] : null;
                missing = "index out of bounds: " + place.ToString(CultureInfo.InvariantCulture);
                break;
            case CelMap map:
                found = map.Find(key);
                missing = "no such key: " + StandardConversions.Show(key);
                break;
            case CelObject obj when key is CelString name:
                found = obj.Field(name.Value);
                missing = "no such key: " + name.Value;
                break;
            default:
                return CelError.NoSuchOverload;
        }

        if (found is { IsError: true })
        {
            return found;
        }

        if (mayMiss)
        {
            return found is null ? CelOptional.None : CelOptional.Of(found);
        }

        return found ?? new CelError(missing);
    }

    private static long? Place(CelValue key) => key switch
    {
        CelInt number => number.Value,
        CelUint number => number.Value > long.MaxValue ? long.MaxValue : (long)number.Value,
        CelDouble { Value: > -9e18 and < 9e18 } number when Math.Truncate(number.Value) == number.Value => (long)number.Value,
        _ => null,
    };
}
