using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for taints.</summary>
internal static class TaintValidation
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>Checks the taints of a node.</summary>
    public static void Check(ApiList<Taint> taints, FieldPath path, FieldErrors errors)
    {
        HashSet<(string, string)> seen = [];
        for (var i = 0; i < taints.Count; i++)
        {
            var taint = taints[i];
            var at = path.Index(i);
            errors.Invalid(at.Child("key"), taint.Key, NameRules.QualifiedName(taint.Key));
            if (NameRules.LabelValue(taint.Value) is { Count: > 0 } wrong)
            {
                errors.Invalid(at.Child("value"), taint.Value, string.Join(";", wrong));
            }

            Effect(taint.Effect, at.Child("effect"), errors);
            if (!seen.Add((taint.Key, taint.Effect)))
            {
                errors.Duplicate(
                    at,
                    GoView.Of(taint),
                    "taints must be unique by key and effect pair");
            }
        }
    }

    /// <summary>Checks the effect of a taint or a toleration.</summary>
    public static void Effect(string effect, FieldPath path, FieldErrors errors, bool allowEmpty = false)
    {
        if (effect.Length == 0 && allowEmpty)
        {
            return;
        }

        if (effect.Length == 0)
        {
            errors.Required(path);
        }
        else if (!Effects.Contains(effect))
        {
            errors.NotSupported(path, effect, Effects);
        }
    }
}
