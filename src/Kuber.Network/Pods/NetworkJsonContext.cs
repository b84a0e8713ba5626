using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kuber.Network.Pods;

/// <summary>JSON of CNI configurations, without reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class NetworkJsonContext : JsonSerializerContext;
