namespace Kuber.Api.Runtime;

/// <summary>Of some fields of the message, at most one is set.</summary>
/// <param name="fields">The JSON names of the fields.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UnionAttribute(params string[] fields) : Attribute
{
    /// <summary>The JSON names of the fields.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;

    /// <summary>The JSON name of the field that says which one is set; empty where none does.</summary>
    public string Discriminator { get; init; } = "";
}
