namespace Kuber.Api.Selectors;

/// <summary>One condition of a field selector.</summary>
/// <param name="Field">The path of the field, such as <c>spec.nodeName</c>.</param>
/// <param name="Value">The value it must have, or must not have.</param>
/// <param name="Negated">The field must not have the value.</param>
public sealed record FieldSelectorTerm(string Field, string Value, bool Negated)
{
    /// <summary>The condition as text.</summary>
    public override string ToString() => Field + (Negated ? "!=" : "=") + Escape(Value);

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("=", "\\=", StringComparison.Ordinal);
}
