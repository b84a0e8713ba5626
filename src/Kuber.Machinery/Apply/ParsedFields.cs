using Kuber.Api.Runtime;

namespace Kuber.Machinery.Apply;

/// <summary>
/// The sets of texts that were read lately: objects of one template have the same. A fixed table where a later text replaces an
/// earlier one of the same slot; a race only costs that a text is read again.
/// </summary>
internal static class ParsedFields
{
    private const int Slots = 256;
    private const int MaxBytes = 8 * 1024;

    private static readonly Entry?[] Table = new Entry?[Slots];

    /// <summary>The set of a text, which must not be changed.</summary>
    /// <exception cref="FormatException">The text is no field set.</exception>
    public static FieldSet Of(RawJson text)
    {
        if (text.Span.Length > MaxBytes)
        {
            return FieldsV1.Parse(text.Span);
        }

        ref var slot = ref Table[(uint)text.GetHashCode() % Slots];
        if (slot is { } known && known.Text == text)
        {
            return known.Fields;
        }

        var fields = FieldsV1.Parse(text.Span);
        slot = new(text, fields);
        return fields;
    }

    private sealed record Entry(RawJson Text, FieldSet Fields);
}
