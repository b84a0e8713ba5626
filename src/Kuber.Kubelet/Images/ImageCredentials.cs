using System.Text;
using System.Text.Json;
using Kuber.Api.Core.V1;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Sources;

namespace Kuber.Kubelet.Images;

/// <summary>Finds the credentials for an image in the pull secrets of its pod.</summary>
internal sealed class ImageCredentials(IPodObjects objects)
{
    /// <summary>Those that fit the image's registry; none where the pod has no pull secret for it.</summary>
    public async Task<IReadOnlyList<AuthConfig>> ForAsync(Pod pod, string image, CancellationToken cancellationToken)
    {
        var result = new List<AuthConfig>();
        var registry = RegistryOf(image);
        foreach (var reference in pod.Spec.ImagePullSecrets.AsEnumerable())
        {
            if (await objects.SecretAsync(pod.Metadata.Namespace, reference.Name, cancellationToken) is { } secret)
            {
                Add(result, secret, registry);
            }
        }

        return result;
    }

    /// <summary>The registry's host of an image reference.</summary>
    public static string RegistryOf(string image)
    {
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : image[..slash];
        return first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost" ? first : "docker.io";
    }

    private static void Add(List<AuthConfig> result, Secret secret, string registry)
    {
        var json = secret.Data.TryGetValue(".dockerconfigjson", out var modern) ? modern
            : secret.Data.TryGetValue(".dockercfg", out var old) ? old : default;
        if (json.Length == 0)
        {
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(json.Memory);
            var auths = document.RootElement.TryGetProperty("auths", out var inner) ? inner : document.RootElement;
            foreach (var entry in auths.EnumerateObject())
            {
                var host = entry.Name;
                var scheme = host.IndexOf("://", StringComparison.Ordinal);
                host = (scheme < 0 ? host : host[(scheme + 3)..]).Split('/')[0];
                if (host == registry || (registry == "docker.io" && host is "index.docker.io" or "registry-1.docker.io"))
                {
                    result.Add(Read(entry.Value) with { ServerAddress = entry.Name });
                }
            }
        }
        catch (JsonException)
        {
            // A secret that is no configuration has no credentials.
        }
    }

    private static AuthConfig Read(JsonElement value)
    {
        string Text(string name) => value.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString()! : "";
        var config = new AuthConfig { Username = Text("username"), Password = Text("password"), IdentityToken = Text("identitytoken") };
        if (config.Username.Length == 0 && Text("auth") is { Length: > 0 } auth)
        {
            try
            {
                var pair = Encoding.UTF8.GetString(Convert.FromBase64String(auth)).Split(':', 2);
                config = config with { Username = pair[0], Password = pair.Length > 1 ? pair[1] : "" };
            }
            catch (FormatException)
            {
                // Not base64: no user.
            }
        }

        return config;
    }
}
