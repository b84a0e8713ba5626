namespace Kuber.Api.Runtime;

/// <summary>How server-side apply merges a list: <c>atomic</c>, <c>set</c> or <c>map</c> (KEP-555).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListTypeAttribute(string type, params string[] keys) : Attribute
{
    /// <summary><c>atomic</c>, <c>set</c> or <c>map</c>.</summary>
    public string Type { get; } = type;

    /// <summary>For <c>map</c>: the fields that identify an item.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;
}
