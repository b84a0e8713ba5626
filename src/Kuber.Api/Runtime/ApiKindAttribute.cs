namespace Kuber.Api.Runtime;

/// <summary>Marks an API message as a kind: it travels on its own, with <c>apiVersion</c> and <c>kind</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ApiKindAttribute(string group, string version, string kind) : Attribute
{
    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; } = group;

    /// <summary>The API version, such as <c>v1</c>.</summary>
    public string Version { get; } = version;

    /// <summary>The kind, such as <c>Pod</c>.</summary>
    public string Kind { get; } = kind;
}
