using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Kuber.Machinery.Pki;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Kuber.ApiServer.Authentication.Tokens;

/// <summary>Signs tokens and verifies signatures. A signature that was good once is not computed again: tokens are sent with every request.</summary>
internal sealed class TokenKeys
{
    /// <summary>The most tokens that are remembered as well signed.</summary>
    private const int Remembered = 4096;

    private readonly JsonWebTokenHandler handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly ConcurrentDictionary<string, TokenClaims> known = new(StringComparer.Ordinal);
    private readonly SigningCredentials credentials;
    private readonly TokenValidationParameters signatureOnly;

    /// <summary>Uses a key to sign and to verify.</summary>
    public TokenKeys(PrivateKey key)
    {
        var id = Base64UrlEncoder.Encode(SHA256.HashData(key.Algorithm.ExportSubjectPublicKeyInfo()));
        SecurityKey security = key.Algorithm is ECDsa ec ? new ECDsaSecurityKey(ec) { KeyId = id } : new RsaSecurityKey((RSA)key.Algorithm) { KeyId = id };
        Algorithm = key.Algorithm is ECDsa ? SecurityAlgorithms.EcdsaSha256 : SecurityAlgorithms.RsaSha256;
        credentials = new(security, Algorithm);
        KeySet = "{\"keys\":[" + PublicKey(key.Algorithm, id, Algorithm) + "]}";
        // Issuer, audiences, times and objects are checked apart, with the words that clients know.
        signatureOnly = new()
        {
            IssuerSigningKey = security,
            ValidAlgorithms = [Algorithm],
            ValidateIssuer = false,
            ValidateAudience = false,
            ValidateLifetime = false,
            RequireExpirationTime = false,
        };
    }

    /// <summary>The algorithm of the signatures, such as <c>ES256</c>.</summary>
    public string Algorithm { get; }

    /// <summary>The public keys as a JSON Web Key Set.</summary>
    public string KeySet { get; }

    /// <summary>A token of the claims.</summary>
    public string Sign(TokenClaims claims) => handler.CreateToken(Encoding.UTF8.GetString(TokenPayload.Write(claims)), credentials);

    /// <summary>The claims of a token, its signature not looked at; null where it is none.</summary>
    public TokenClaims? Read(string token) => known.TryGetValue(token, out var claims) ? claims : handler.CanReadToken(token) ? Parse(token) : null;

    /// <summary>Whether a token was signed with the key.</summary>
    public async ValueTask<bool> IsSignedAsync(string token, TokenClaims claims)
    {
        if (known.ContainsKey(token))
        {
            return true;
        }

        var result = await handler.ValidateTokenAsync(token, signatureOnly);
        if (!result.IsValid)
        {
            return false;
        }

        if (known.Count >= Remembered)
        {
            known.Clear();
        }

        known[token] = claims;
        return true;
    }

    private TokenClaims? Parse(string token)
    {
        try
        {
            return TokenPayload.Read(Base64UrlEncoder.DecodeBytes(handler.ReadJsonWebToken(token).EncodedPayload));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or SecurityTokenException)
        {
            return null;
        }
    }

    private static string PublicKey(AsymmetricAlgorithm algorithm, string id, string name)
    {
        string Field(string key, byte[] value) => $"\"{key}\":\"{Base64UrlEncoder.Encode(value)}\"";
        if (algorithm is ECDsa ec)
        {
            var point = ec.ExportParameters(false).Q;
            return $"{{\"use\":\"sig\",\"kty\":\"EC\",\"kid\":\"{id}\",\"crv\":\"P-256\",\"alg\":\"{name}\",{Field("x", point.X!)},{Field("y", point.Y!)}}}";
        }

        var rsa = ((RSA)algorithm).ExportParameters(false);
        return $"{{\"use\":\"sig\",\"kty\":\"RSA\",\"kid\":\"{id}\",\"alg\":\"{name}\",{Field("n", rsa.Modulus!)},{Field("e", rsa.Exponent!)}}}";
    }
}
