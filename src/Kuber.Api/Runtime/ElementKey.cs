using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kuber.Api.Runtime;

/// <summary>The identity of a list item in the notation of FieldsV1 (KEP-555): <c>k:{"name":"c"}</c>, or <c>v:"x"</c> in a set.</summary>
/// <param name="Text">The fields so far; null for none.</param>
public readonly record struct ElementKey(string? Text)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-./_: ");

    /// <summary>The identity; null where no key field is set.</summary>
    public string? Element => Text is null ? null : Text + "}";

    /// <summary>The identity with one more key field; those without a value are left out.</summary>
    /// <param name="name">The name of the field; fields come sorted by name.</param>
    /// <param name="json">Its value as JSON; null where it has none.</param>
    public ElementKey With(string name, string? json) => json is null ? this : new(Text is null ? $"k:{{\"{name}\":{json}" : $"{Text},\"{name}\":{json}");

    /// <summary>The identity by a single key field that is a text.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">Its value.</param>
    public static string Of(string name, string value) =>
        IsPlain(value) ? $"k:{{\"{name}\":\"{value}\"}}" : $"k:{{\"{name}\":{Json(value)}}}";

    /// <summary>The identity of an item of a set.</summary>
    public static string OfValue(string item) => "v:" + Json(item);

    /// <summary>The identity of an item of a set.</summary>
    public static string OfValue(int item) => "v:" + Json(item);

    /// <summary>A value as JSON.</summary>
    public static string Json(string value)
    {
        if (IsPlain(value))
        {
            return $"\"{value}\"";
        }

        using var encoder = JsonEncoder.Rent();
        encoder.String(value);
        return Encoding.UTF8.GetString(encoder.Written);
    }

    /// <summary>A value as JSON.</summary>
    public static string Json(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value as JSON.</summary>
    public static string Json(long? value) => value is { } number ? Json(number) : "null";

    /// <summary>A value as JSON.</summary>
    public static string Json(bool value) => value ? "true" : "false";

    // Whether a text certainly goes into JSON as it is.
    private static bool IsPlain(string value) => !value.AsSpan().ContainsAnyExcept(Plain);
}
