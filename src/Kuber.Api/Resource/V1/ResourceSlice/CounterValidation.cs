using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for sets of counters and for what devices consume of them (KEP-4815).</summary>
internal static class CounterValidation
{
    private const int MaximumCounters = 32;
    private const int MaximumLabel = 63;

    /// <summary>Checks a set of counters, or the consumption of one.</summary>
    /// <param name="name">The name of the set.</param>
    /// <param name="field">The field that has the name.</param>
    /// <param name="counters">The counters.</param>
    /// <param name="path">Where all that is.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Check(string name, string field, ApiMap<Counter> counters, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child(field));
        }
        else
        {
            DeviceNames.Label(name, path.Child(field), errors);
        }

        if (counters.IsEmpty)
        {
            errors.Required(path.Child("counters"));
        }
        else
        {
            ItemRules.Map(counters, MaximumCounters, MaximumLabel, path.Child("counters"), errors, (key, p) => DeviceNames.Label(key, p, errors), static (_, _) => { });
        }
    }
}
