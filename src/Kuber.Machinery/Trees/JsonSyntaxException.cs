namespace Kuber.Machinery.Trees;

/// <summary>A text that is not JSON; the message is the one that upstream answers with.</summary>
public sealed class JsonSyntaxException(string message, long offset) : Exception(message)
{
    /// <summary>Where in the text, in bytes.</summary>
    public long Offset { get; } = offset;
}
