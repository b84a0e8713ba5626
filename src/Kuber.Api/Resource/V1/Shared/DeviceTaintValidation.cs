using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for taints of devices and for what tolerates them (KEP-5055).</summary>
internal static class DeviceTaintValidation
{
    private const int MaximumTolerations = 16;
    private const string Exists = "Exists";
    private const string Equal = "Equal";
    private static readonly string[] Effects = ["NoExecute", "NoSchedule", "None"];

    /// <summary>Checks a taint.</summary>
    public static void Taint(DeviceTaint taint, FieldPath path, FieldErrors errors)
    {
        errors.Invalid(path.Child("key"), taint.Key, NameRules.QualifiedName(taint.Key));
        if (taint.Value.Length > 0)
        {
            errors.Invalid(path.Child("value"), taint.Value, NameRules.LabelValue(taint.Value));
        }

        if (taint.Effect.Length == 0)
        {
            errors.Required(path.Child("effect"));
        }
        else
        {
            Effect(taint.Effect, path, errors);
        }
    }

    /// <summary>Checks tolerations.</summary>
    public static void Tolerations(ApiList<DeviceToleration> tolerations, FieldPath path, FieldErrors errors) =>
        ItemRules.Each(tolerations, MaximumTolerations, path, errors, (toleration, p) => Toleration(toleration, p, errors));

    private static void Toleration(DeviceToleration toleration, FieldPath path, FieldErrors errors)
    {
        if (toleration.Key.Length > 0)
        {
            errors.Invalid(path.Child("key"), toleration.Key, NameRules.QualifiedName(toleration.Key));
        }

        switch (toleration.Operator)
        {
            case Exists:
                if (toleration.Value.Length > 0)
                {
                    errors.Invalid(path.Child("value"), toleration.Value, "must be empty for operator `Exists`");
                }

                break;
            case Equal:
                errors.Invalid(path.Child("value"), toleration.Value, NameRules.LabelValue(toleration.Value));
                break;
            case "":
                errors.Required(path.Child("operator"));
                break;
            default:
                errors.NotSupported(path.Child("operator"), toleration.Operator, Equal, Exists);
                break;
        }

        if (toleration.Effect.Length > 0)
        {
            Effect(toleration.Effect, path, errors);
        }
    }

    private static void Effect(string effect, FieldPath path, FieldErrors errors)
    {
        if (!Effects.Contains(effect))
        {
            errors.NotSupported(path.Child("effect"), effect, Effects);
        }
    }
}
