using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>The table of quotas.</summary>
internal static class ResourceQuotaColumns
{
    /// <summary>The columns.</summary>
    public static readonly IReadOnlyList<TableColumn<ResourceQuota>> All =
    [
        Column.Name<ResourceQuota>(),
        Column.Text<ResourceQuota>("Request", "What is asked for: used and allowed.", static q => Shares(q.Status, ofLimits: false)),
        Column.Text<ResourceQuota>("Limit", "What is the most that may be used: used and allowed.", static q => Shares(q.Status, ofLimits: true)),
        Column.Age<ResourceQuota>(),
    ];

    private static string Shares(ResourceQuotaStatus status, bool ofLimits) => string.Join(", ", status.Hard
        .Where(h => h.Key.StartsWith("limits.", StringComparison.Ordinal) == ofLimits)
        .OrderBy(static h => h.Key, StringComparer.Ordinal)
        .Select(h => $"{h.Key}: {status.Used.GetValueOrDefault(h.Key)}/{h.Value}"));
}
