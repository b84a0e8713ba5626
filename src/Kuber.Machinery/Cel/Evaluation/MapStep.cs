using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>A map that is written down.</summary>
internal sealed class MapStep((CelStep Key, CelStep Value, bool IsOptional)[] entries) : CelStep
{
    private const ulong Cost = 30;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = new List<KeyValuePair<CelValue, CelValue>>(entries.Length);
        foreach (var (keyStep, valueStep, isOptional) in entries)
        {
            var key = keyStep.Evaluate(frame);
            if (key.IsError)
            {
                return key;
            }

            var value = valueStep.Evaluate(frame);
            if (value.IsError)
            {
                return value;
            }

            if (!isOptional)
            {
                values.Add(new(key, value));
            }
            else if (value is not CelOptional optional)
            {
                return new CelError($"cannot initialize optional entry '{Functions.Standard.StandardConversions.Show(key)}' from non-optional value {Functions.Standard.StandardConversions.Show(value)}");
            }
            else if (optional.Value is { } there)
            {
                values.Add(new(key, there));
            }
        }

        frame.Charge(Cost);
        return new CelDictionary(values);
    }
}
