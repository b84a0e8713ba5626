namespace Kuber.Images;

/// <summary>An image to build.</summary>
/// <param name="Name">Its name, as a manifest would write it.</param>
internal sealed record ImageRequest(string Name)
{
    /// <summary>Debian packages whose files go in; the first decides the command where it is known.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Folders whose content goes in, over the packages.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>The entry point.</summary>
    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    /// <summary>The command.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Environment variables, each <c>NAME=value</c>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>The user; empty for root.</summary>
    public string User { get; init; } = "";

    /// <summary>The working directory; empty for the root.</summary>
    public string WorkingDirectory { get; init; } = "";
}
