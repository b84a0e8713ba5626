namespace Kuber.Api.Core.V1;

/// <summary>Reads the tag of an image reference.</summary>
public static class ImageReference
{
    /// <summary>Whether the reference means whatever is newest: the tag is <c>latest</c>, or there is neither tag nor digest.</summary>
    public static bool IsLatest(string image)
    {
        if (image.Length == 0 || image.AsSpan().ContainsAny(' ', '\t', '\n') || image.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }

        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? image.All(static c => !char.IsAsciiLetterUpper(c) && !char.IsWhiteSpace(c)) || image.Contains('/', StringComparison.Ordinal) : name[(colon + 1)..] == "latest";
    }

    /// <summary>The pull policy for a reference where none is given.</summary>
    public static string DefaultPullPolicy(string image) => IsLatest(image) ? "Always" : "IfNotPresent";
}
