namespace Kuber.Client.Kubeconfig;

/// <summary>The content of a kubeconfig file. Files it refers to have been read.</summary>
public sealed record Kubeconfig
{
    /// <summary>The name of the context to use.</summary>
    public string CurrentContext { get; init; } = "";

    /// <summary>The API servers.</summary>
    public IReadOnlyList<KubeconfigCluster> Clusters { get; init; } = [];

    /// <summary>The credentials.</summary>
    public IReadOnlyList<KubeconfigUser> Users { get; init; } = [];

    /// <summary>The contexts.</summary>
    public IReadOnlyList<KubeconfigContext> Contexts { get; init; } = [];

    /// <summary>The file that kubectl would use: the first that exists of <c>$KUBECONFIG</c>, or <c>~/.kube/config</c>.</summary>
    public static string DefaultPath()
    {
        var variable = Environment.GetEnvironmentVariable("KUBECONFIG") ?? "";
        var paths = variable.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return paths.FirstOrDefault(File.Exists)
            ?? paths.FirstOrDefault()
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".kube", "config");
    }

    /// <summary>The kubeconfig of one server with one user.</summary>
    public static Kubeconfig Of(string name, KubeconfigCluster cluster, KubeconfigUser user) => new()
    {
        CurrentContext = name,
        Clusters = [cluster],
        Users = [user],
        Contexts = [new(name, cluster.Name, user.Name)],
    };

    /// <summary>What a client needs to talk to the server of a context; empty for the current one.</summary>
    /// <exception cref="KubeconfigException">The context, or what it names, is missing or cannot be used.</exception>
    public ClientConfig Resolve(string context = "")
    {
        var name = context.Length > 0 ? context : CurrentContext;
        if (name.Length == 0)
        {
            throw new KubeconfigException("The kubeconfig has no current context.");
        }

        var chosen = Contexts.FirstOrDefault(c => c.Name == name)
            ?? throw new KubeconfigException($"The kubeconfig has no context \"{name}\".");
        var cluster = Clusters.FirstOrDefault(c => c.Name == chosen.Cluster)
            ?? throw new KubeconfigException($"The context \"{name}\" names the cluster \"{chosen.Cluster}\", which the kubeconfig does not have.");
        var user = Users.FirstOrDefault(u => u.Name == chosen.User) ?? new KubeconfigUser(chosen.User);
        if (user.NeedsPlugin)
        {
            throw new KubeconfigException($"The user \"{user.Name}\" takes its credentials from a plugin, which this client does not run. Use a certificate or a token.");
        }

        if (!Uri.TryCreate(cluster.Server.Contains("://", StringComparison.Ordinal) ? cluster.Server : "https://" + cluster.Server, UriKind.Absolute, out var server))
        {
            throw new KubeconfigException($"The cluster \"{cluster.Name}\" has the address \"{cluster.Server}\", which is not a URL.");
        }

        return new(server)
        {
            CertificateAuthority = cluster.CertificateAuthority,
            TlsServerName = cluster.TlsServerName,
            InsecureSkipTlsVerify = cluster.InsecureSkipTlsVerify,
            ClientCertificate = user.ClientCertificate,
            ClientKey = user.ClientKey,
            Token = user.Token,
            TokenFile = user.TokenFile,
            Username = user.Username,
            Password = user.Password,
            Namespace = chosen.Namespace.Length > 0 ? chosen.Namespace : "default",
        };
    }
}
