using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Admission.RuntimeClasses;

/// <summary>Joins two lists of tolerations; of two that say the same, or of which one says more, one is kept.</summary>
internal static class TolerationMerge
{
    /// <summary>The tolerations of both lists that no other one makes needless, in order.</summary>
    public static ApiList<Toleration> Merge(ApiList<Toleration> first, ApiList<Toleration> second)
    {
        Toleration[] all = [.. first.AsSpan(), .. second.AsSpan()];
        List<Toleration> merged = [];
        for (var i = 0; i < all.Length; i++)
        {
            var one = all[i];
            if (!merged.Exists(m => Covers(m, one)) && !Array.Exists(all[(i + 1)..], later => later != one && Covers(later, one)))
            {
                merged.Add(one);
            }
        }

        return [.. merged];
    }

    /// <summary>Whether one toleration tolerates all that another does.</summary>
    private static bool Covers(Toleration wide, Toleration narrow)
    {
        if (wide == narrow)
        {
            return true;
        }

        if ((narrow.Key != wide.Key && (wide.Key.Length > 0 || wide.Operator != "Exists")) || (narrow.Effect != wide.Effect && wide.Effect.Length > 0))
        {
            return false;
        }

        if (wide is { Effect: "NoExecute", TolerationSeconds: { } seconds } && (narrow.TolerationSeconds is not { } asked || asked > seconds))
        {
            return false;
        }

        return wide.Operator switch
        {
            "Exists" => true,
            "" or "Equal" => narrow.Operator == "Equal" && narrow.Value == wide.Value,
            _ => false,
        };
    }
}
