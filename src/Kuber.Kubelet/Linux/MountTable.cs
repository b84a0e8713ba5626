namespace Kuber.Kubelet.Linux;

/// <summary>Reads which mounts there are.</summary>
internal static class MountTable
{
    /// <summary>The mount points at and below a directory, deepest first.</summary>
    public static IReadOnlyList<string> Below(string directory)
    {
        var prefix = directory.TrimEnd('/') + "/";
        var result = new List<string>();
        foreach (var line in File.ReadLines("/proc/self/mountinfo"))
        {
            var fields = line.Split(' ', 6);
            var point = Unescape(fields[4]);
            if (point == directory || point.StartsWith(prefix, StringComparison.Ordinal))
            {
                result.Add(point);
            }
        }

        result.Reverse();
        return result;
    }

    /// <summary>Whether something is mounted exactly there.</summary>
    public static bool IsMountPoint(string path) => Below(path).Contains(path);

    private static string Unescape(string text) =>
        text.Replace("\\040", " ", StringComparison.Ordinal).Replace("\\011", "\t", StringComparison.Ordinal)
            .Replace("\\012", "\n", StringComparison.Ordinal).Replace("\\134", "\\", StringComparison.Ordinal);
}
