using System.Text;

namespace Kuber.Kubelet.Logs;

/// <summary>Reads the end of a container's log without the runtime's marks.</summary>
internal static class LogTail
{
    /// <summary>The last lines, at most so many bytes of them.</summary>
    public static string Read(string path, int maxLines, int maxBytes)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        var result = new List<string>();
        foreach (var line in File.ReadLines(path))
        {
            if (LogLine.TryParse(Encoding.UTF8.GetBytes(line + "\n"), out var parsed))
            {
                result.Add(Encoding.UTF8.GetString(parsed.Content.Span));
            }

            if (result.Count > maxLines)
            {
                result.RemoveAt(0);
            }
        }

        var text = string.Concat(result);
        return text.Length > maxBytes ? text[^maxBytes..] : text;
    }
}
