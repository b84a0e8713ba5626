using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kuber.Testing.Server;

/// <summary>What a control request is answered with.</summary>
/// <param name="Json">The body.</param>
internal sealed record ControlAnswer(ReadOnlyMemory<byte> Json)
{
    /// <summary>Nothing to tell: <c>{}</c>.</summary>
    public static ControlAnswer Done { get; } = new("{}"u8.ToArray());

    /// <summary>A value as JSON.</summary>
    public static ControlAnswer Of<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type));
}
