namespace Kuber.Client.Kubeconfig;

/// <summary>Credentials of a kubeconfig file.</summary>
/// <param name="Name">Their name in the file.</param>
public sealed record KubeconfigUser(string Name)
{
    /// <summary>The client certificate, as PEM; empty for none.</summary>
    public byte[] ClientCertificate { get; init; } = [];

    /// <summary>The key of the client certificate, as PEM; empty for none.</summary>
    public byte[] ClientKey { get; init; } = [];

    /// <summary>A bearer token; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>A file with a bearer token, which may change; it goes before <see cref="Token"/>. Empty for none.</summary>
    public string TokenFile { get; init; } = "";

    /// <summary>A user name for basic authentication; empty for none.</summary>
    public string Username { get; init; } = "";

    /// <summary>The password of the user name.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether the credentials come from a plugin that has to be run, which this client does not do.</summary>
    public bool NeedsPlugin { get; init; }
}
