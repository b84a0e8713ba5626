namespace Kuber.Api.Runtime;

/// <summary>Stops a <see cref="JsonDecoder"/>; <see cref="JsonDiagnosis"/> turns it into a worded <see cref="DecodeException"/>.</summary>
internal sealed class JsonFault(JsonFaultKind kind, int offset, string text) : Exception(text)
{
    public JsonFaultKind Kind { get; } = kind;

    /// <summary>Where the value or the bad byte starts.</summary>
    public int Offset { get; } = offset;
}
