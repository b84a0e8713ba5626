namespace Kuber.Api.Runtime;

/// <summary>How server-side apply merges a map or a message: <c>granular</c> (the default) or <c>atomic</c> (KEP-555).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class MapTypeAttribute(string type) : Attribute
{
    /// <summary><c>granular</c> or <c>atomic</c>.</summary>
    public string Type { get; } = type;
}
