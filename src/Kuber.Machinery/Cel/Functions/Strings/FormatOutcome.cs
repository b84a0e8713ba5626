namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>The text that a format or a clause of it gives, or what is wrong.</summary>
/// <param name="Text">The text; empty where something is wrong.</param>
/// <param name="Error">What is wrong; null where nothing is.</param>
internal readonly record struct FormatOutcome(string Text, string? Error)
{
    /// <summary>A text.</summary>
    public static implicit operator FormatOutcome(string text) => new(text, null);

    /// <summary>Something is wrong.</summary>
    public static FormatOutcome Wrong(string error) => new("", error);
}
