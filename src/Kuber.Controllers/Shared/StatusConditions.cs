using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Shared;

/// <summary>Sets conditions of the common form.</summary>
internal static class StatusConditions
{
    /// <summary>The conditions with one set; its transition time moves only where its status changes.</summary>
    public static ApiList<Condition> Set(ApiList<Condition> conditions, Condition condition)
    {
        var index = conditions.FindIndex(c => c.Type == condition.Type);
        if (index < 0)
        {
            return conditions.Add(condition);
        }

        var old = conditions[index];
        return conditions.SetItem(index, old.Status == condition.Status ? condition with { LastTransitionTime = old.LastTransitionTime } : condition);
    }
}
