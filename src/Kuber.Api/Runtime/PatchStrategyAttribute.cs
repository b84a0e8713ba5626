namespace Kuber.Api.Runtime;

/// <summary>How a strategic merge patch treats a field: <c>merge</c>, <c>replace</c>, <c>retainKeys</c>, comma-separated.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PatchStrategyAttribute(string strategy) : Attribute
{
    /// <summary>The strategies, comma-separated.</summary>
    public string Strategy { get; } = strategy;

    /// <summary>For a merged list of messages: the field that identifies an item.</summary>
    public string MergeKey { get; init; } = "";
}
