using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.Namespaces;

/// <summary>Tells in a namespace's conditions how far its deletion has come.</summary>
internal static class NamespaceConditions
{
    /// <summary>The status after a round.</summary>
    public static NamespaceStatus Apply(NamespaceStatus status, NamespaceContent content, Time now)
    {
        var conditions = status.Conditions;
        conditions = Set(conditions, "NamespaceDeletionDiscoveryFailure", content.DiscoveryFailure, "DiscoveryFailed", "ResourcesDiscovered", "All resources successfully discovered", now);
        conditions = Set(conditions, "NamespaceDeletionGroupVersionParsingFailure", null, "GroupVersionParsingFailed", "ParsedGroupVersions", "All legacy kube types successfully parsed", now);
        conditions = Set(conditions, "NamespaceDeletionContentFailure", Failure(content), "ContentDeletionFailed", "ContentDeleted", "All content successfully deleted, may be waiting on finalization", now);
        conditions = Set(conditions, "NamespaceContentRemaining", Remaining(content), "SomeResourcesRemain", "ContentRemoved", "All content successfully removed", now);
        conditions = Set(conditions, "NamespaceFinalizersRemaining", Finalizers(content), "SomeFinalizersRemain", "ContentHasNoFinalizers", "All content-preserving finalizers finished", now);
        return conditions == status.Conditions ? status : status with { Conditions = conditions };
    }

    private static string? Failure(NamespaceContent content) => content.Failures.Count == 0
        ? null
        : "Failed to delete all resource types, " + content.Failures.Count.ToString(CultureInfo.InvariantCulture) + " remaining: " + string.Join(", ", content.Failures.Order(StringComparer.Ordinal));

    private static string? Remaining(NamespaceContent content) => content.Remaining.Count == 0
        ? null
        : "Some resources are remaining: " + string.Join(", ", content.Remaining.Select(r => $"{r.Key} has {r.Value.ToString(CultureInfo.InvariantCulture)} resource instances"));

    private static string? Finalizers(NamespaceContent content) => content.Finalizers.Count == 0
        ? null
        : "Some content in the namespace has finalizers remaining: " + string.Join(", ", content.Finalizers.Select(f => $"{f.Key} in {f.Value.ToString(CultureInfo.InvariantCulture)} resource instances"));

    private static ApiList<NamespaceCondition> Set(ApiList<NamespaceCondition> conditions, string type, string? trouble, string badReason, string goodReason, string goodMessage, Time now)
    {
        var index = conditions.FindIndex(c => c.Type == type);
        var condition = new NamespaceCondition
        {
            Type = type,
            Status = trouble is null ? "False" : "True",
            Reason = trouble is null ? goodReason : badReason,
            Message = trouble ?? goodMessage,
            LastTransitionTime = now,
        };
        if (index < 0)
        {
            return conditions.Add(condition);
        }

        var old = conditions[index];
        if (old.Status == condition.Status && old.Reason == condition.Reason && old.Message == condition.Message)
        {
            return conditions;
        }

        return conditions.SetItem(index, old.Status == condition.Status ? condition with { LastTransitionTime = old.LastTransitionTime } : condition);
    }
}
