using Kuber.Api.Runtime;
using Kuber.Machinery.Cbor;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Http;

/// <summary>Bodies in CBOR (KEP-4222), made from those in JSON and turned into them.</summary>
internal static class CborBody
{
    private const string ListSuffix = "List";

    /// <summary>An applied configuration as JSON.</summary>
    /// <exception cref="StatusException">400: it is not CBOR.</exception>
    public static byte[] ToJson(byte[] body)
    {
        try
        {
            return ApiValueJson.ToUtf8(ApiValueCbor.Parse(body));
        }
        catch (CborSyntaxException failure)
        {
            throw StatusErrors.BadRequest("error decoding CBOR: " + failure.Message);
        }
    }

    /// <summary>An object or list in CBOR.</summary>
    public static byte[] Encode(byte[] json)
    {
        var tree = ApiValueJson.Parse(json);
        return ApiValueCbor.ToBytes(tree, SchemaOf(tree));
    }

    /// <summary>The event of a watch in CBOR.</summary>
    public static byte[] EncodeEvent(string type, byte[] json)
    {
        var tree = ApiValueJson.Parse(json);
        var schema = SchemaOf(tree);
        return ApiValueCbor.ToBytes(ApiValue.MapOf(("object", tree), ("type", type)), schema is null ? null : Holding("object", ValueSchema.MessageOf(() => schema)));
    }

    /// <summary>The fields of an object of a built-in kind, or of a list of such; null where the kind is not known.</summary>
    private static MessageSchema? SchemaOf(ApiValue tree)
    {
        var (apiVersion, kind) = (tree["apiVersion"].Text ?? "", tree["kind"].Text ?? "");
        if (KindRegistry.Find(apiVersion, kind) is { } known)
        {
            return known.Schema;
        }

        return kind.EndsWith(ListSuffix, StringComparison.Ordinal) && KindRegistry.Find(apiVersion, kind[..^ListSuffix.Length]) is { } item
            ? Holding("items", ValueSchema.ListOf(ValueSchema.MessageOf(() => item.Schema)))
            : null;
    }

    private static MessageSchema Holding(string field, ValueSchema type) => new("", "", () => [new FieldSchema(field, type)]);
}
