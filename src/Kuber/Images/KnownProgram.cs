namespace Kuber.Images;

/// <summary>What an image of a well-known Debian package needs besides its files, so that it behaves as the image people know by that name.</summary>
/// <param name="Package">The package.</param>
/// <param name="Command">The command that runs it in the foreground.</param>
internal sealed record KnownProgram(string Package, IReadOnlyList<string> Command)
{
    /// <summary>Links to make: path to target.</summary>
    public IReadOnlyList<(string Path, string Target)> Links { get; init; } = [];

    /// <summary>Folders to make.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Ports that it serves.</summary>
    public IReadOnlyList<string> ExposedPorts { get; init; } = [];

    /// <summary>The signal that ends it gracefully; empty for SIGTERM.</summary>
    public string StopSignal { get; init; } = "";

    /// <summary>The programs known, in the order of their names.</summary>
    public static IReadOnlyList<KnownProgram> All { get; } =
    [
        new("busybox-static", ["sh"]),
        new("nginx", ["nginx", "-g", "daemon off;"])
        {
            Links = [("/var/log/nginx/access.log", "/dev/stdout"), ("/var/log/nginx/error.log", "/dev/stderr"), ("/etc/nginx/sites-enabled/default", "/etc/nginx/sites-available/default"), ("/var/www/html", "/usr/share/nginx/html")],
            Folders = ["var/lib/nginx", "run"],
            ExposedPorts = ["80/tcp"],
            StopSignal = "SIGQUIT",
        },
        new("redis-server", ["redis-server", "--protected-mode", "no"]) { ExposedPorts = ["6379/tcp"] },
    ];

    /// <summary>What is known of a package, or null.</summary>
    public static KnownProgram? Find(string package) => All.FirstOrDefault(p => p.Package == package);
}
