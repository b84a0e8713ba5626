using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Kuber.Kubelet.Logs;

/// <summary>Finds and reads the end of a container's log.</summary>
internal static class LogTail
{
    private const int BlockBytes = 16 * 1024;

    /// <summary>The content of the last lines without the runtime's marks, at most so many bytes of it.</summary>
    public static string Read(string path, int maxLines, int maxBytes)
    {
        if (!File.Exists(path))
        {
            return "";
        }

        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        var start = StartOf(file, length, maxLines);
        var raw = new byte[Math.Min(length - start, 1 << 20)];
        var count = RandomAccess.Read(file, raw, length - raw.Length);
        using var content = new MemoryStream();
        var rest = raw.AsSpan(0, count);
        while (rest.Length > 0)
        {
            var end = rest.IndexOf((byte)'\n') + 1;
            var line = end > 0 ? rest[..end] : rest;
            rest = rest[line.Length..];
            if (LogLine.TryParse(line, out var parsed))
            {
                content.Write(parsed.Content);
            }
        }

        var text = content.GetBuffer().AsSpan(0, (int)content.Length);
        return Encoding.UTF8.GetString(text.Length > maxBytes ? text[^maxBytes..] : text);
    }

    /// <summary>Where the last lines of a file begin: reads it block by block from its end.</summary>
    public static long StartOf(SafeFileHandle file, long length, long lines)
    {
        if (lines <= 0)
        {
            return length;
        }

        var block = new byte[BlockBytes];
        var end = length;
        var left = lines;
        while (end > 0)
        {
            var from = Math.Max(0, end - BlockBytes);
            var span = block.AsSpan(0, RandomAccess.Read(file, block.AsSpan(0, (int)(end - from)), from));
            if (end == length && span is [.., (byte)'\n'])
            {
                // The end of the last line begins no other.
                span = span[..^1];
            }

            while (span.LastIndexOf((byte)'\n') is >= 0 and var at)
            {
                if (--left == 0)
                {
                    return from + at + 1;
                }

                span = span[..at];
            }

            end = from;
        }

        return 0;
    }
}
