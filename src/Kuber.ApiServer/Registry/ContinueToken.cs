using System.Buffers.Text;
using System.Text.Json;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Registry;

/// <summary>Where a list goes on: base64url JSON of the version, the revision and the last key, as upstream writes it.</summary>
/// <param name="Revision">The revision of the snapshot; -1 to go on with the latest one.</param>
/// <param name="AfterKey">The last key that was sent.</param>
internal sealed record ContinueToken(long Revision, string AfterKey)
{
    private const string FormatVersion = "meta.k8s.io/v1";

    /// <inheritdoc/>
    public override string ToString()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("v", FormatVersion);
            writer.WriteNumber("rv", Revision);
            writer.WriteString("start", AfterKey + "\0");
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.ToArray());
    }

    /// <summary>Reads a token; anything else is a bad request.</summary>
    public static ContinueToken Parse(string text)
    {
        byte[] json;
        try
        {
            json = Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            throw Bad("illegal base64 data at input byte 0");
        }

        string version;
        long revision;
        string start;
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            version = root.TryGetProperty("v", out var v) ? v.GetString() ?? "" : "";
            revision = root.TryGetProperty("rv", out var rv) ? rv.GetInt64() : 0;
            start = root.TryGetProperty("start", out var s) ? s.GetString() ?? "" : "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Bad(json.Length == 0 ? "unexpected end of JSON input" : $"invalid character {Character(json[0])} looking for beginning of value");
        }

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

        var key = start.TrimEnd('\0');
        return key.Split('/').Any(p => p is "." or "..") || key.StartsWith('/') ? throw Bad(start) : new(revision, key);
    }

    private static StatusException Bad(string why) => StatusErrors.BadRequest("invalid continue token: continue key is not valid: " + why);

    private static string Character(byte b) => b is >= 0x20 and < 0x7f ? $"'{(char)b}'" : $"'\\u00{b:x2}'";
}
