using System.Globalization;

namespace Kuber.Kubelet.Stats;

/// <summary>Reads the kernel's accounts of network interfaces, in the network namespace of a process.</summary>
internal static class NetworkReader
{
    /// <summary>The interfaces that a process sees, without loopback; none where it has gone.</summary>
    public static IReadOnlyList<InterfaceUsage> Read(int processId)
    {
        try
        {
            return Parse(File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/net/dev")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Takes the text of <c>/proc/PID/net/dev</c> apart: two lines of headings, then a line for each interface.</summary>
    public static IReadOnlyList<InterfaceUsage> Parse(string text)
    {
        var interfaces = new List<InterfaceUsage>();
        foreach (var line in text.Split('\n').Skip(2))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || line[..colon].Trim() is "lo")
            {
                continue;
            }

            var values = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => long.Parse(v, CultureInfo.InvariantCulture)).ToArray();
            if (values.Length >= 12)
            {
                interfaces.Add(new(line[..colon].Trim(), values[0], values[1], values[2], values[3], values[8], values[9], values[10], values[11]));
            }
        }

        return interfaces;
    }
}
