namespace Kuber.Api.Runtime;

/// <summary>Fields of a message of which at most one is set.</summary>
/// <param name="Discriminator">The JSON name of the field that says which one is set; empty where none does.</param>
/// <param name="Fields">The JSON names of the fields.</param>
public sealed record UnionSchema(string Discriminator, IReadOnlyList<string> Fields);
