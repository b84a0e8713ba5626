using System.Text;
using System.Text.Json.Nodes;
using Kuber.Api.Runtime;

namespace Kuber.Api.Autoscaling.V1;

/// <summary>How fast an autoscaler acts, in the annotation that carries it through version 1: under Go's names of the fields.</summary>
internal static class BehaviorText
{
    /// <summary>The behaviour that an annotation holds; null where it holds none.</summary>
    public static V2.HorizontalPodAutoscalerBehavior? Read(string? text)
    {
        try
        {
            return text is null || Lower(JsonNode.Parse(text)) is not { } json
                ? null
                : ApiCodec.DecodeJson<V2.HorizontalPodAutoscalerBehavior>(Encoding.UTF8.GetBytes(json.ToJsonString()));
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or DecodeException)
        {
            return null;
        }
    }

    private static JsonNode? Lower(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(static f => KeyValuePair.Create(char.ToLowerInvariant(f.Key[0]) + f.Key[1..], Lower(f.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Lower)]),
        _ => node?.DeepClone(),
    };
}
