using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A list that is written down.</summary>
internal sealed class ListStep(CelStep[] items, bool[] isOptional) : CelStep
{
    private const ulong Cost = 10;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        if (items.Length == 0)
        {
            frame.Charge(Cost);
            return CelArray.Empty;
        }

        var values = new List<CelValue>(items.Length);
        if (AddTo(values, frame) is { } failure)
        {
            return failure;
        }

        frame.Charge(Cost);
        return new CelArray(values);
    }

    /// <summary>Adds the items to a list; a failure where one has failed.</summary>
    public CelValue? AddTo(List<CelValue> values, CelFrame frame)
    {
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(frame);
            if (value.IsError)
            {
                return value;
            }

            if (!isOptional[i])
            {
                values.Add(value);
            }
            else if (value is not CelOptional optional)
            {
                return new CelError($"cannot initialize optional list element from non-optional value {Functions.Standard.StandardConversions.Show(value)}");
            }
            else if (optional.Value is { } there)
            {
                values.Add(there);
            }
        }

        return null;
    }
}
