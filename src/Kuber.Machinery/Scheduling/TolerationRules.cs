using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Scheduling;

/// <summary>Matches taints of nodes against tolerations of pods.</summary>
public static class TolerationRules
{
    /// <summary>The effect that keeps new pods away.</summary>
    public const string NoSchedule = "NoSchedule";

    /// <summary>The effect that makes a node less wanted.</summary>
    public const string PreferNoSchedule = "PreferNoSchedule";

    /// <summary>The effect that also evicts running pods.</summary>
    public const string NoExecute = "NoExecute";

    /// <summary>Whether a toleration tolerates a taint.</summary>
    public static bool Tolerates(Toleration toleration, Taint taint)
    {
        if (toleration.Effect.Length > 0 && toleration.Effect != taint.Effect)
        {
            return false;
        }

        if (toleration.Key.Length > 0 && toleration.Key != taint.Key)
        {
            return false;
        }

        return toleration.Operator switch
        {
            "" or "Equal" => toleration.Value == taint.Value,
            "Exists" => true,
            "Lt" => Compare(taint.Value, toleration.Value) < 0,
            "Gt" => Compare(taint.Value, toleration.Value) > 0,
            _ => false,
        };
    }

    /// <summary>Whether any of the tolerations tolerates the taint.</summary>
    public static bool IsTolerated(ApiList<Toleration> tolerations, Taint taint)
    {
        foreach (var toleration in tolerations)
        {
            if (Tolerates(toleration, taint))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first taint with an effect that keeps pods away (NoSchedule, NoExecute) and that nothing tolerates; or null.</summary>
    public static Taint? FirstUntolerated(ApiList<Taint> taints, ApiList<Toleration> tolerations)
    {
        foreach (var taint in taints)
        {
            if (taint.Effect is NoSchedule or NoExecute && !IsTolerated(tolerations, taint))
            {
                return taint;
            }
        }

        return null;
    }

    // 0 where either side is no integer: neither greater nor less.
    private static int Compare(string left, string right) =>
        long.TryParse(left, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var a)
        && long.TryParse(right, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : 0;
}
