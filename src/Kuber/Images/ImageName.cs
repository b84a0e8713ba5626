namespace Kuber.Images;

/// <summary>Image names, completed as every client of a runtime completes them.</summary>
internal static class ImageName
{
    /// <summary>The full name: registry, path and tag; <c>nginx</c> becomes <c>docker.io/library/nginx:latest</c>.</summary>
    public static string Complete(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasRegistry = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var path = hasRegistry ? name : "docker.io/" + (slash < 0 ? "library/" : "") + name;
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last.Contains(':', StringComparison.Ordinal) || last.Contains('@', StringComparison.Ordinal) ? path : path + ":latest";
    }

    /// <summary>The tag of a full name.</summary>
    public static string Tag(string fullName) => fullName[(fullName.LastIndexOf(':') + 1)..];
}
