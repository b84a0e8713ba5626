namespace Kuber.Api.Validation;

/// <summary>A structure as error messages show those that upstream knows under names of its own: every field, in upstream's order.</summary>
/// <param name="Fields">Names and values.</param>
internal sealed record GoStruct(params IReadOnlyList<(string Name, object? Value)> Fields);
