using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A field, <c>a.b</c> or <c>a.?b</c>, or whether it is set, <c>has(a.b)</c>, which is free.</summary>
internal sealed class SelectStep(CelStep operand, string field, bool isTest, bool isOptional) : CelStep
{
    private readonly CelString key = new(field);

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (!isTest)
        {
            frame.Charge(1);
        }

        if (value.IsError)
        {
            return value;
        }

        if (value is CelOptional optional)
        {
            return optional.Value is null ? isTest ? CelBool.False : CelOptional.None : Of(optional.Value, isOptional: true);
        }

        return Of(value, isOptional);
    }

    private CelValue Of(CelValue value, bool isOptional)
    {
        CelValue? found;
        switch (value)
        {
            case CelMap map:
                found = map.Find(key);
                break;
            case CelObject obj:
                found = obj.Field(field);
                break;
            case CelList:
                return new CelError("unsupported index type 'string' in list");
            default:
                return CelError.NoSuchOverload;
        }

        if (isTest)
        {
            return CelBool.Of(found is not null);
        }

        if (found is { IsError: true })
        {
            return found;
        }

        if (isOptional)
        {
            return found is null ? CelOptional.None : CelOptional.Of(found);
        }

        return found ?? new CelError("no such key: " + field);
    }
}
