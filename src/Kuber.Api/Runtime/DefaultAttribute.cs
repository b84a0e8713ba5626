namespace Kuber.Api.Runtime;

/// <summary>The default of a field, as a JSON literal. The generator applies it on decode-and-default, and the schema shows it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultAttribute(string json) : Attribute
{
    /// <summary>The default as JSON text.</summary>
    public string Json { get; } = json;
}
