using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What limits get where their author says nothing.</summary>
internal static class LimitRangeDefaults
{
    /// <summary>The limits with defaults.</summary>
    public static LimitRange Apply(LimitRange range)
    {
        var limits = range.Spec.Limits.Each(Apply);
        return limits.IsSame(range.Spec.Limits) ? range : range with { Spec = range.Spec with { Limits = limits } };
    }

    /// <summary>The default limit of containers is the maximum; their default request is the default limit, or else the minimum.</summary>
    private static LimitRangeItem Apply(LimitRangeItem item)
    {
        var isContainer = item.Type == "Container";
        var (max, min, ratio) = (ResourceListDefaults.Round(item.Max), ResourceListDefaults.Round(item.Min), ResourceListDefaults.Round(item.MaxLimitRequestRatio));
        var limit = ResourceListDefaults.Round(isContainer ? ResourceListDefaults.RequestsFromLimits(item.Default, max) : item.Default);
        var request = isContainer ? ResourceListDefaults.RequestsFromLimits(ResourceListDefaults.RequestsFromLimits(item.DefaultRequest, limit), min) : item.DefaultRequest;
        request = ResourceListDefaults.Round(request);
        return Same(max, item.Max) && Same(min, item.Min) && Same(ratio, item.MaxLimitRequestRatio) && Same(limit, item.Default) && Same(request, item.DefaultRequest)
            ? item
            : item with { Max = max, Min = min, MaxLimitRequestRatio = ratio, Default = limit, DefaultRequest = request };
    }

    private static bool Same(ApiMap<Quantity> left, ApiMap<Quantity> right) => left.IsSame(right);
}
