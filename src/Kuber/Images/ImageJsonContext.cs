using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Kuber.Images;

/// <summary>JSON of image manifests, without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ImageJsonContext : JsonSerializerContext;
