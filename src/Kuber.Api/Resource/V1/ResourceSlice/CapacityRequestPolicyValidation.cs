using System.Globalization;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for how much of a shared capacity may be asked for (KEP-5075): one of some values, or steps in a range.</summary>
internal static class CapacityRequestPolicyValidation
{
    private const int MaximumValues = 10;

    /// <summary>Checks a policy for a capacity.</summary>
    public static void Check(CapacityRequestPolicy policy, Quantity capacity, FieldPath path, FieldErrors errors)
    {
        if (policy is { ValidValues.IsEmpty: false, ValidRange: not null })
        {
            errors.Forbidden(path, "exactly one policy can be specified, cannot specify \"validValues\" and \"validRange\" at the same time");
        }
        else if (!policy.ValidValues.IsEmpty)
        {
            if (policy.Default is { } preset)
            {
                Values(policy.ValidValues, preset, capacity, path.Child("validValues"), errors);
            }
            else
            {
                errors.Required(path.Child("default"), "required when validValues is defined");
            }
        }
        else if (policy.ValidRange is { } range)
        {
            if (policy.Default is { } preset)
            {
                Range(range, preset, capacity, path.Child("validRange"), errors);
            }
            else
            {
                errors.Required(path.Child("default"), "required when validRange is defined");
            }
        }
    }

    private static void Values(ApiList<Quantity> values, Quantity preset, Quantity capacity, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i + 1 < values.Count; i++)
        {
            if (values[i] > values[i + 1])
            {
                errors.Invalid(path.Index(i + 1), values[i + 1].ToString(), "values must be sorted in ascending order");
            }
        }

        // Values that are the same in whole units are the same; an error shows the number.
        ItemRules.Set(
            values,
            MaximumValues,
            path,
            errors,
            static v => v.Value,
            (value, p) =>
            {
                if (value > capacity)
                {
                    errors.Invalid(p, value.ToString(), $"option is larger than capacity value: {capacity}");
                }
            },
            static v => v.ToString(CultureInfo.InvariantCulture));
        if (values.Count > MaximumValues || !values.Exists(v => v == preset))
        {
            errors.Invalid(path, preset.ToString(), "default value is not valid according to the requestPolicy");
        }
    }

    private static void Range(CapacityRequestPolicyRange range, Quantity preset, Quantity capacity, FieldPath path, FieldErrors errors)
    {
        if (range.Min is not { } min)
        {
            errors.Required(path.Child("min"), "required when validRange is defined");
            return;
        }

        if (min > capacity)
        {
            errors.Invalid(path.Child("min"), min.ToString(), $"min is larger than capacity value: {capacity}");
        }

        if (preset < min)
        {
            errors.Invalid(path.Child("default"), preset.ToString(), $"default is less than min: {min}");
        }

        if (range.Max is { } max)
        {
            if (min > max)
            {
                errors.Invalid(path.Child("max"), min.ToString(), $"min is larger than max: {max}");
            }

            if (max > capacity)
            {
                errors.Invalid(path.Child("max"), max.ToString(), $"max is larger than capacity value: {capacity}");
            }

            if (preset > max)
            {
                errors.Invalid(path.Child("default"), preset.ToString(), $"default is more than max: {max}");
            }
        }

        if (range.Step is { } step)
        {
            Steps(range, min, step, preset, capacity, path.Child("step"), errors);
        }
    }

    private static void Steps(CapacityRequestPolicyRange range, Quantity min, Quantity step, Quantity preset, Quantity capacity, FieldPath path, FieldErrors errors)
    {
        if (step.Sign <= 0)
        {
            errors.Invalid(path, step.ToString(), "must be greater than zero");
            return;
        }

        var first = min + step;
        if (first > capacity)
        {
            errors.Invalid(path, step.ToString(), $"one step {first} is larger than capacity value: {capacity}");
        }

        Multiple(preset);
        if (range.Max is { } max)
        {
            Multiple(max);
        }

        void Multiple(Quantity value)
        {
            if ((value.Value - min.Value) % step.Value != 0)
            {
                errors.Invalid(path, value.ToString(), $"value is not a multiple of a given step ({step}) from ({min})");
            }
        }
    }
}
