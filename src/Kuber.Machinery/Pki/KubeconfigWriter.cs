using System.Text;
using Kuber.Machinery.Trees;
using Kuber.Machinery.Yaml;

namespace Kuber.Machinery.Pki;

/// <summary>Writes kubeconfig files of one cluster, one user and one context.</summary>
public static class KubeconfigWriter
{
    /// <summary>The text of a kubeconfig that authenticates by client certificate.</summary>
    /// <param name="cluster">The name of the cluster.</param>
    /// <param name="user">The name of the user's entry.</param>
    /// <param name="server">The URL of the API server.</param>
    /// <param name="caPem">The certificate that signed the server's.</param>
    /// <param name="client">The client's certificate.</param>
    /// <param name="context">The name of the context; <c>user@cluster</c> where none is given.</param>
    public static string ToText(string cluster, string user, string server, string caPem, CertificatePair client, string? context = null) => ToText(
        cluster, user, server, caPem, ApiValue.MapOf(("client-certificate-data", Base64(client.CertificatePem)), ("client-key-data", Base64(client.KeyPem))), context);

    /// <summary>The text of a kubeconfig that authenticates by bearer token.</summary>
    public static string ToText(string cluster, string user, string server, string caPem, string token) =>
        ToText(cluster, user, server, caPem, ApiValue.MapOf(("token", token)), null);

    /// <summary>Writes the file, readable by its owner only.</summary>
    public static void Write(string path, string cluster, string user, string server, string caPem, CertificatePair client, string? context = null)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }

        SecretFile.Write(path, ToText(cluster, user, server, caPem, client, context));
    }

    private static string ToText(string cluster, string user, string server, string caPem, ApiValue credentials, string? context)
    {
        context ??= user + "@" + cluster;
        var config = ApiValue.MapOf(
            ("apiVersion", "v1"),
            ("kind", "Config"),
            ("clusters", ApiValue.ListOf(ApiValue.MapOf(
                ("name", cluster),
                ("cluster", ApiValue.MapOf(("certificate-authority-data", Base64(caPem)), ("server", server)))))),
            ("contexts", ApiValue.ListOf(ApiValue.MapOf(
                ("name", context),
                ("context", ApiValue.MapOf(("cluster", cluster), ("user", user)))))),
            ("current-context", context),
            ("preferences", ApiValue.EmptyMap),
            ("users", ApiValue.ListOf(ApiValue.MapOf(
                ("name", user),
                ("user", credentials)))));
        return YamlWriter.ToText(config);
    }

    private static string Base64(string pem) => Convert.ToBase64String(Encoding.ASCII.GetBytes(pem));
}
