using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Evaluation;

/// <summary>An object that is written down.</summary>
internal sealed class StructStep(CelObjectType type, (string Name, CelStep Value, bool IsOptional)[] fields) : CelStep
{
    private const ulong Cost = 40;

    /// <inheritdoc/>
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = new Dictionary<string, CelValue>(StringComparer.Ordinal);
        foreach (var (name, step, isOptional) in fields)
        {
            var value = step.Evaluate(frame);
            if (value.IsError)
            {
                return value;
            }

            if (!isOptional)
            {
                values[name] = value;
            }
            else if (value is not CelOptional optional)
            {
                return new CelError($"cannot initialize optional entry '{name}' from non-optional value {Functions.Standard.StandardConversions.Show(value)}");
            }
            else if (optional.Value is { } there)
            {
                values[name] = there;
            }
        }

        frame.Charge(Cost);
        return type.Make(values);
    }
}
