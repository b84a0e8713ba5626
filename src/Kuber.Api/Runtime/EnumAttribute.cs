namespace Kuber.Api.Runtime;

/// <summary>The values that a string field may hold, as the schema lists them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EnumAttribute(params string[] values) : Attribute
{
    /// <summary>The allowed values, sorted.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
