using System.Buffers;
using System.Text.Json;

namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>Writes and reads the payloads of ServiceAccount tokens: bound ones, and those that Secrets hold.</summary>
internal static class TokenPayload
{
    /// <summary>The issuer of the tokens that Secrets hold.</summary>
    public const string LegacyIssuer = "kubernetes/serviceaccount";

    private const string Private = "kubernetes.io";
    private const string LegacyNamespace = "kubernetes.io/serviceaccount/namespace";
    private const string LegacySecret = "kubernetes.io/serviceaccount/secret.name";
    private const string LegacyAccount = "kubernetes.io/serviceaccount/service-account.name";
    private const string LegacyUid = "kubernetes.io/serviceaccount/service-account.uid";

    /// <summary>The claims as JSON.</summary>
    public static byte[] Write(TokenClaims claims)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        if (claims.Issuer == LegacyIssuer)
        {
            json.WriteString("iss", claims.Issuer);
            json.WriteString(LegacyNamespace, claims.Namespace);
            json.WriteString(LegacySecret, claims.Secret?.Name);
            json.WriteString(LegacyAccount, claims.Account.Name);
            json.WriteString(LegacyUid, claims.Account.Uid);
        }
        else
        {
            WriteBound(json, claims);
        }

        json.WriteString("sub", claims.Subject);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The claims of JSON; null where it has not the form of a token's.</summary>
    public static TokenClaims? Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var document = JsonDocument.Parse(payload);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteBound(Utf8JsonWriter json, TokenClaims claims)
    {
        json.WriteStartArray("aud");
        foreach (var audience in claims.Audiences)
        {
            json.WriteStringValue(audience);
        }

        json.WriteEndArray();
        Write(json, "exp", claims.Expires);
        Write(json, "iat", claims.IssuedAt);
        json.WriteString("iss", claims.Issuer);
        json.WriteString("jti", claims.Id);
        json.WriteStartObject(Private);
        json.WriteString("namespace", claims.Namespace);
        Write(json, "node", claims.Node);
        Write(json, "pod", claims.Pod);
        Write(json, "secret", claims.Secret);
        Write(json, "serviceaccount", claims.Account);
        Write(json, "warnafter", claims.WarnAfter);
        json.WriteEndObject();
        Write(json, "nbf", claims.NotBefore);
    }

    private static void Write(Utf8JsonWriter json, string name, long? value)
    {
        if (value is not null)
        {
            json.WriteNumber(name, value.Value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, BoundObject? value)
    {
        if (value is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", value.Name);
        if (value.Uid.Length > 0)
        {
            json.WriteString("uid", value.Uid);
        }

        json.WriteEndObject();
    }

    private static TokenClaims Read(JsonElement root)
    {
        var claims = new TokenClaims
        {
            Issuer = Text(root, "iss"),
            Subject = Text(root, "sub"),
            Id = Text(root, "jti"),
            Audiences = Audiences(root),
            IssuedAt = Number(root, "iat"),
            NotBefore = Number(root, "nbf"),
            Expires = Number(root, "exp"),
        };
        if (claims.Issuer == LegacyIssuer)
        {
            return claims with
            {
                Namespace = Text(root, LegacyNamespace),
                Account = new(Text(root, LegacyAccount), Text(root, LegacyUid)),
                Secret = new(Text(root, LegacySecret), ""),
            };
        }

        return root.TryGetProperty(Private, out var own)
            ? claims with
            {
                Namespace = Text(own, "namespace"),
                Account = Object(own, "serviceaccount") ?? claims.Account,
                Pod = Object(own, "pod"),
                Secret = Object(own, "secret"),
                Node = Object(own, "node"),
                WarnAfter = Number(own, "warnafter"),
            }
            : claims;
    }

    private static IReadOnlyList<string> Audiences(JsonElement root)
    {
        if (!root.TryGetProperty("aud", out var audience))
        {
            return [];
        }

        return audience.ValueKind == JsonValueKind.String ? [audience.GetString()!] : [.. audience.EnumerateArray().Select(a => a.GetString() ?? "")];
    }

    private static string Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static long? Number(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? (long)value.GetDouble() : null;

    private static BoundObject? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) ? new(Text(value, "name"), Text(value, "uid")) : null;
}
