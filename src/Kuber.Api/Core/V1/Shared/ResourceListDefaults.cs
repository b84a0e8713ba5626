using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Rounds quantities of resources up to thousandths, as they are stored.</summary>
internal static class ResourceListDefaults
{
    /// <summary>The amounts, rounded up to thousandths; the same map where none changes.</summary>
    public static ApiMap<Quantity> Round(ApiMap<Quantity> amounts)
    {
        foreach (var (name, amount) in amounts)
        {
            var rounded = Quantity.OfMilli(amount.MilliValue, amount.Format);
            if (rounded != amount && amount < Quantity.Of(long.MaxValue / 1000))
            {
                amounts = amounts.Set(name, rounded);
            }
        }

        return amounts;
    }

    /// <summary>The requests, with the limits added where no request is made.</summary>
    public static ApiMap<Quantity> RequestsFromLimits(ApiMap<Quantity> requests, ApiMap<Quantity> limits)
    {
        foreach (var (name, limit) in limits)
        {
            if (!requests.ContainsKey(name))
            {
                requests = requests.Set(name, limit);
            }
        }

        return requests;
    }
}
