using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Registry;

/// <summary>Where a list goes on: base64url JSON of the version, the revision and the first key, as upstream writes it.</summary>
/// <param name="Revision">The revision of the snapshot; -1 to go on with the latest one.</param>
/// <param name="Start">The first key that follows, below the namespace of the list.</param>
internal sealed record ContinueToken(long Revision, string Start)
{
    private const string FormatVersion = "meta.k8s.io/v1";

    /// <summary>A token that goes on behind a key.</summary>
    public static ContinueToken Behind(long revision, string key) => new(revision, key + "\0");

    /// <inheritdoc/>
    public override string ToString()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("v", FormatVersion);
            writer.WriteNumber("rv", Revision);
            writer.WriteString("start", Start);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.ToArray());
    }

    /// <summary>Reads a token; anything else is a bad request.</summary>
    public static ContinueToken Parse(string text)
    {
        var json = Decode(text);
        if (JsonSyntax.Check(json) is { } wrong)
        {
            throw Bad(wrong);
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(json), new() { MaxDepth = JsonSyntax.MaxDepth });
        var root = document.RootElement;
        if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            throw Bad($"json: cannot unmarshal {Kind(root)} into Go value of type storage.continueToken");
        }

        var version = Text(root, "v");
        var revision = Field(root, "rv") is not { } rv ? 0
            : rv.ValueKind == JsonValueKind.Number && rv.TryGetInt64(out var number) ? number
            : throw Mistyped("rv", rv.ValueKind == JsonValueKind.Number ? "number " + rv.GetRawText() : Kind(rv), "int64");
        var start = Text(root, "start");
        if (version != FormatVersion)
        {
            throw Bad($"server does not recognize this encoded version {version}");
        }

        if (revision == 0)
        {
            throw Bad("incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
        }

        if (start.Length == 0)
        {
            throw Bad("empty start key (version meta.k8s.io/v1)");
        }

        // A key leads nowhere but below the list it belongs to.
        return start.Split('/').Any(p => p.TrimEnd('\0') is "." or "..") || start[0] == '/' ? throw Bad(start) : new(revision, start);
    }

    /// <summary>Base64 for addresses without padding; a character that is left over at the end is dropped.</summary>
    private static byte[] Decode(string text)
    {
        var wrong = text.AsSpan().IndexOfAnyExcept(Alphabet);
        if (wrong >= 0)
        {
            throw Bad($"illegal base64 data at input byte {wrong}");
        }

        if (text.Length % 4 == 1)
        {
            throw Bad($"illegal base64 data at input byte {text.Length - 1}");
        }

        // The unused bits of the last character may hold anything.
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('A', (4 - (text.Length % 4)) % 4);
        return Convert.FromBase64String(padded)[..(text.Length * 3 / 4)];
    }

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static StatusException Bad(string why) => StatusErrors.BadRequest("invalid continue token: continue key is not valid: " + why);

    private static string Text(JsonElement root, string name) => Field(root, name) is not { } value ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString() ?? ""
        : throw Mistyped(name, Kind(value), "string");

    private static JsonElement? Field(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static StatusException Mistyped(string name, string kind, string type) => Bad($"json: cannot unmarshal {kind} into Go struct field continueToken.{name} of type {type}");

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "bool",
    };
}
