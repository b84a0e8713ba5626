namespace Kuber.Kubelet.Images;

/// <summary>Completes the short names of images.</summary>
internal static class ImageReference
{
    /// <summary>Adds <c>:latest</c> where neither tag nor digest is given.</summary>
    public static string WithDefaultTag(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return image;
        }

        var lastPart = image[(image.LastIndexOf('/') + 1)..];
        return lastPart.Contains(':', StringComparison.Ordinal) ? image : image + ":latest";
    }

    /// <summary>Whether a reference can name an image at all.</summary>
    public static bool IsValid(string image)
    {
        if (image.Length is 0 or > 1024)
        {
            return false;
        }

        var name = image;
        var at = name.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0)
        {
            var digest = name[(at + 1)..];
            var colon = digest.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || digest.Length - colon - 1 < 32)
            {
                return false;
            }

            name = name[..at];
        }

        var slash = name.LastIndexOf('/');
        var tagAt = name.IndexOf(':', slash + 1);
        if (tagAt >= 0)
        {
            var tag = name[(tagAt + 1)..];
            if (tag.Length is 0 or > 128 || !tag.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') || tag[0] is '.' or '-')
            {
                return false;
            }

            name = name[..tagAt];
        }

        var first = name.IndexOf('/', StringComparison.Ordinal);
        var path = name;
        if (first >= 0 && (name[..first].Contains('.', StringComparison.Ordinal) || name[..first].Contains(':', StringComparison.Ordinal) || name[..first] == "localhost"))
        {
            path = name[(first + 1)..];
        }

        return path.Split('/').All(part => part.Length > 0 && char.IsAsciiLetterOrDigit(part[0]) && char.IsAsciiLetterOrDigit(part[^1])
            && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-'));
    }
}
