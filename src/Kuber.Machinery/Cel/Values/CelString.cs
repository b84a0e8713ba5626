using System.Text;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Cel.Values;

/// <summary>A text. Its characters are code points.</summary>
public sealed class CelString(string value) : CelValue
{
    /// <summary>The text.</summary>
    public string Value => value;

    /// <inheritdoc/>
    public override CelType Type => CelType.String;

    /// <inheritdoc/>
    public override bool IsZero => value.Length == 0;

    /// <inheritdoc/>
    public override long? Size => Ascii.IsValid(value) ? value.Length : CodePoints(value);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelString text && text.Value == value;

    private static long CodePoints(string value)
    {
        long count = 0;
        foreach (var _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
