using Kuber.Api.Autoscaling.V2;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.HorizontalPodAutoscaling;

/// <summary>The conditions of an autoscaler, being brought up to date.</summary>
internal readonly record struct AutoscalerConditions(ApiList<HorizontalPodAutoscalerCondition> List, Time Now)
{
    /// <summary>With one set; its transition time moves only where its status changes.</summary>
    public AutoscalerConditions Set(string type, string status, string reason, string message)
    {
        var index = List.FindIndex(c => c.Type == type);
        var condition = new HorizontalPodAutoscalerCondition
        {
            Type = type,
            Status = status,
            Reason = reason,
            Message = message,
            LastTransitionTime = index >= 0 && List[index].Status == status ? List[index].LastTransitionTime : Now,
        };
        return this with { List = index < 0 ? List.Add(condition) : List.SetItem(index, condition) };
    }
}
