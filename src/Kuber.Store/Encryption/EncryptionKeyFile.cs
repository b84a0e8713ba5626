using System.Globalization;
using System.Security.Cryptography;
using Kuber.Machinery.Pki;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Store.Encryption;

/// <summary>
/// The key file that a cluster has where the operator names none: an EncryptionConfiguration that keeps Secrets in AES-GCM and
/// still reads what was written plainly. Readable by its owner alone.
/// </summary>
public static class EncryptionKeyFile
{
    private const int KeyBytes = 32;

    /// <summary>Makes the file with a new key, unless it exists.</summary>
    public static void Ensure(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            SecretFile.Write(path, YamlWriter.ToText(ApiValue.MapOf(
                ("apiVersion", "apiserver.config.k8s.io/v1"),
                ("kind", "EncryptionConfiguration"),
                ("resources", ApiValue.ListOf(ApiValue.MapOf(
                    ("resources", ApiValue.ListOf("secrets")),
                    ("providers", ApiValue.ListOf(
                        ApiValue.MapOf(("aesgcm", ApiValue.MapOf(("keys", ApiValue.ListOf(NewKey("key1")))))),
                        ApiValue.MapOf(("identity", ApiValue.EmptyMap))))))))));
        }
    }

    /// <summary>Puts a new key before the others of the first provider of each rule that has keys; the others go on to be read. Returns the new key's name.</summary>
    /// <exception cref="EncryptionException">The file is none that can be used, or no rule begins with a provider with keys.</exception>
    public static string Rotate(string path)
    {
        using (EncryptionConfiguration.Load(path, TimeProvider.System))
        {
            // It is sound.
        }
        var root = YamlReader.Parse(File.ReadAllText(path));
        var name = NextName(root);
        var rotated = false;
        List<ApiValue> rules = [];
        foreach (var rule in root["resources"].Items)
        {
            var providers = rule["providers"].Items.ToArray();
            var (kind, settings) = providers[0].Map!.Entries[0];
            if (settings.Has("keys"))
            {
                settings = ApiValue.Of(settings.Map!.Set("keys", ApiValue.ListOf([NewKey(name), .. settings["keys"].Items])));
                providers[0] = ApiValue.MapOf((kind, settings));
                rotated = true;
            }
            rules.Add(ApiValue.Of(rule.Map!.Set("providers", ApiValue.ListOf(providers))));
        }
        if (!rotated)
        {
            throw new EncryptionException($"the first provider of {path} has no keys here: rotate them where they are kept");
        }
        SecretFile.Write(path, YamlWriter.ToText(ApiValue.Of(root.Map!.Set("resources", ApiValue.ListOf([.. rules])))));
        return name;
    }

    private static ApiValue NewKey(string name) =>
        ApiValue.MapOf(("name", name), ("secret", Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))));

    private static string NextName(ApiValue root)
    {
        HashSet<string> taken = [];
        foreach (var rule in root["resources"].Items)
        {
            foreach (var provider in rule["providers"].Items)
            {
                foreach (var key in provider.Map!.Entries[0].Value["keys"].Items)
                {
                    taken.Add(key["name"].Text!);
                }
            }
        }
        var number = taken.Count + 1;
        while (taken.Contains("key" + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }
        return "key" + number.ToString(CultureInfo.InvariantCulture);
    }
}
