namespace Kuber.Images;

/// <summary>What an image holds and how a container of it starts.</summary>
/// <param name="Name">The full name, such as <c>docker.io/library/nginx:1.14.2</c>.</param>
/// <param name="RootFolder">The folder whose content becomes the image's root.</param>
internal sealed record ImageSpec(string Name, string RootFolder)
{
    /// <summary>The entry point; empty for none.</summary>
    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    /// <summary>The command, or the arguments of the entry point.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Environment variables, each <c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"];

    /// <summary>The user; empty for root.</summary>
    public string User { get; init; } = "";

    /// <summary>The working directory; empty for the root.</summary>
    public string WorkingDirectory { get; init; } = "";

    /// <summary>Ports that the image serves, such as <c>80/tcp</c>.</summary>
    public IReadOnlyList<string> ExposedPorts { get; init; } = [];

    /// <summary>The signal that ends it, such as <c>SIGQUIT</c>; empty for SIGTERM.</summary>
    public string StopSignal { get; init; } = "";
}
