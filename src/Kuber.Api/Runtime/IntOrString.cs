using System.Globalization;

namespace Kuber.Api.Runtime;

/// <summary>A number or a text, such as a port number or name, a count or a percentage. Keeps which one it is.</summary>
public readonly record struct IntOrString
{
    private readonly string? text;
    private readonly int number;

    /// <summary>A number.</summary>
    public IntOrString(int number) => this.number = number;

    /// <summary>A text.</summary>
    public IntOrString(string text) => this.text = text;

    /// <summary>Whether it is a text.</summary>
    public bool IsString => text is not null;

    /// <summary>The number; 0 for a text.</summary>
    public int IntValue => number;

    /// <summary>The text; empty for a number.</summary>
    public string StringValue => text ?? "";

    /// <summary>The number in decimal, or the text.</summary>
    public override string ToString() => text ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number.</summary>
    public static implicit operator IntOrString(int number) => new(number);

    /// <summary>A text.</summary>
    public static implicit operator IntOrString(string text) => new(text);
}
