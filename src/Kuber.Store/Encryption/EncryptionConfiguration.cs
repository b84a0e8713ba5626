using System.Globalization;
using System.Security.Cryptography;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Store.Encryption;

/// <summary>
/// Reads the EncryptionConfiguration of <c>apiserver.config.k8s.io/v1</c>, as kube-apiserver takes it with
/// <c>--encryption-provider-config</c>: providers identity, aesgcm, aescbc, secretbox, and kms of version 2.
/// </summary>
internal sealed class EncryptionConfiguration : IDisposable
{
    private static readonly string[] ApiVersions = ["apiserver.config.k8s.io/v1", "v1"];
    private static readonly TimeSpan DefaultKmsTimeout = TimeSpan.FromSeconds(3);

    private EncryptionConfiguration(IReadOnlyList<EncryptionRule> rules) => Rules = rules;

    /// <summary>The rules; the first that concerns a resource counts.</summary>
    public IReadOnlyList<EncryptionRule> Rules { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="EncryptionException">The file cannot be read, or says something that is not understood.</exception>
    public static EncryptionConfiguration Load(string path, TimeProvider clock)
    {
        try
        {
            return Parse(File.ReadAllText(path), clock);
        }
        catch (Exception failure) when (failure is EncryptionException or YamlSyntaxException or IOException or UnauthorizedAccessException)
        {
            throw new EncryptionException($"the encryption configuration {path} cannot be used: {failure.Message}", failure);
        }
    }

    /// <summary>Reads a text.</summary>
    public static EncryptionConfiguration Parse(string text, TimeProvider clock)
    {
        var root = YamlReader.Parse(text);
        if (root["kind"].Text != "EncryptionConfiguration" || !ApiVersions.Contains(root["apiVersion"].Text))
        {
            throw new EncryptionException("it is no EncryptionConfiguration of apiserver.config.k8s.io/v1");
        }
        if (root["resources"].Count == 0)
        {
            throw new EncryptionException("resources is empty");
        }
        List<EncryptionRule> rules = [];
        try
        {
            foreach (var entry in root["resources"].Items)
            {
                rules.Add(Rule(entry, $"resources[{rules.Count}]", clock));
            }
        }
        catch
        {
            new EncryptionConfiguration(rules).Dispose();
            throw;
        }
        return new EncryptionConfiguration(rules);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cipher in Rules.SelectMany(rule => rule.Ciphers))
        {
            cipher.Dispose();
        }
    }

    private static EncryptionRule Rule(ApiValue entry, string path, TimeProvider clock)
    {
        List<string> resources = [];
        foreach (var resource in entry["resources"].Items)
        {
            resources.Add(resource.Text is { Length: > 0 } name ? name : throw new EncryptionException($"{path}.resources has an empty name"));
        }
        if (resources.Count == 0)
        {
            throw new EncryptionException($"{path}.resources is empty");
        }
        List<IValueCipher> ciphers = [];
        foreach (var provider in entry["providers"].Items)
        {
            ciphers.AddRange(Provider(provider, $"{path}.providers[{ciphers.Count}]", clock));
        }
        if (ciphers.Count == 0)
        {
            throw new EncryptionException($"{path}.providers is empty");
        }
        return ciphers.DistinctBy(cipher => cipher.Prefix).Count() == ciphers.Count
            ? new EncryptionRule(resources, ciphers)
            : throw new EncryptionException($"{path}.providers names a key twice");
    }

    private static List<IValueCipher> Provider(ApiValue provider, string path, TimeProvider clock)
    {
        if (provider.Map is not { Count: 1 } map)
        {
            throw new EncryptionException($"{path} must name exactly one provider");
        }
        var (kind, settings) = map.Entries[0];
        return kind switch
        {
            "identity" => [new IdentityCipher()],
            "aesgcm" => Keys(settings, path, [16, 24, 32], (name, secret) => new AesGcmCipher(name, secret)),
            "aescbc" => Keys(settings, path, [16, 24, 32], (name, secret) => new AesCbcCipher(name, secret)),
            "secretbox" => Keys(settings, path, [32], (name, secret) => new SecretBoxCipher(name, secret)),
            "kms" => [Kms(settings, path, clock)],
            _ => throw new EncryptionException($"{path} names the unknown provider {kind}"),
        };
    }

    private static List<IValueCipher> Keys(ApiValue settings, string path, int[] sizes, Func<string, byte[], IValueCipher> make)
    {
        List<IValueCipher> result = [];
        foreach (var key in settings["keys"].Items)
        {
            var where = $"{path}.keys[{result.Count}]";
            if (key["name"].Text is not { Length: > 0 } name || name.Contains(':', StringComparison.Ordinal))
            {
                throw new EncryptionException($"{where}.name is missing or has a colon");
            }
            // The secret itself never gets into a message.
            var secret = new byte[64];
            if (!Convert.TryFromBase64String(key["secret"].Text ?? "", secret, out var length) || !sizes.Contains(length))
            {
                throw new EncryptionException($"{where}.secret must be base64 of {string.Join(" or ", sizes)} bytes");
            }
            result.Add(make(name, secret[..length]));
            CryptographicOperations.ZeroMemory(secret);
        }
        return result.Count > 0 ? result : throw new EncryptionException($"{path}.keys is empty");
    }

    private static KmsCipher Kms(ApiValue settings, string path, TimeProvider clock)
    {
        if (settings["apiVersion"].Text != "v2")
        {
            throw new EncryptionException($"{path}.kms.apiVersion must be v2; version 1 is disabled upstream too");
        }
        if (settings["name"].Text is not { Length: > 0 } name || name.Contains(':', StringComparison.Ordinal))
        {
            throw new EncryptionException($"{path}.kms.name is missing or has a colon");
        }
        const string Scheme = "unix://";
        return settings["endpoint"].Text is { } endpoint && endpoint.StartsWith(Scheme, StringComparison.Ordinal)
            ? new KmsCipher(name, endpoint[Scheme.Length..], Seconds(settings["timeout"].Text, path), clock)
            : throw new EncryptionException($"{path}.kms.endpoint must be a Unix socket: unix:///PATH");
    }

    private static TimeSpan Seconds(string? text, string path) => text switch
    {
        null => DefaultKmsTimeout,
        _ when text.EndsWith("ms", StringComparison.Ordinal) && double.TryParse(text[..^2], CultureInfo.InvariantCulture, out var milliseconds) && milliseconds > 0 => TimeSpan.FromMilliseconds(milliseconds),
        _ when text.EndsWith('s') && double.TryParse(text[..^1], CultureInfo.InvariantCulture, out var seconds) && seconds > 0 => TimeSpan.FromSeconds(seconds),
        _ => throw new EncryptionException($"{path}.kms.timeout must be a time such as 3s"),
    };
}
