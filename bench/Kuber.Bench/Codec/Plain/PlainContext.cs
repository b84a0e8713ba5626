using System.Text.Json.Serialization;

namespace Kuber.Bench.Codec.Plain;

/// <summary>What System.Text.Json's generator makes of the plain classes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainPod))]
public sealed partial class PlainContext : JsonSerializerContext;
