using System.Globalization;

namespace Kuber.Kubelet.Cgroups;

/// <summary>Reads the accounts that cgroups keep of block devices.</summary>
internal static class BlockDevices
{
    /// <summary>Takes the account of v2 apart: <c>8:0 rbytes=1 wbytes=2 rios=3 wios=4 ...</c>.</summary>
    public static IReadOnlyList<DeviceUsage> ParseV2(string text)
    {
        var devices = new List<DeviceUsage>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(' ');
            var values = parts.Skip(1).Select(p => p.Split('=')).Where(p => p.Length == 2).ToDictionary(p => p[0], p => Parse(p[1]));
            devices.Add(new(NameOf(parts[0]), values.GetValueOrDefault("rbytes"), values.GetValueOrDefault("wbytes"), values.GetValueOrDefault("rios"), values.GetValueOrDefault("wios")));
        }

        return devices;
    }

    /// <summary>Takes the two accounts of v1 apart, of bytes and of times: <c>8:0 Read 1</c>, <c>8:0 Write 2</c>, ...</summary>
    public static IReadOnlyList<DeviceUsage> ParseV1(string bytes, string times)
    {
        var (byBytes, byTimes) = (Table(bytes), Table(times));
        return
        [
            .. byBytes.Keys.Select(k => k.Device).Distinct().Select(device => new DeviceUsage(
                NameOf(device),
                byBytes.GetValueOrDefault((device, "Read")),
                byBytes.GetValueOrDefault((device, "Write")),
                byTimes.GetValueOrDefault((device, "Read")),
                byTimes.GetValueOrDefault((device, "Write")))),
        ];
    }

    private static Dictionary<(string Device, string Operation), long> Table(string text)
    {
        var table = new Dictionary<(string, string), long>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is [var device, var operation, var value])
            {
                table[(device, operation)] = Parse(value);
            }
        }

        return table;
    }

    /// <summary>The path of a device; its numbers where the kernel knows no name.</summary>
    private static string NameOf(string numbers)
    {
        try
        {
            foreach (var line in File.ReadLines($"/sys/dev/block/{numbers}/uevent"))
            {
                if (line.StartsWith("DEVNAME=", StringComparison.Ordinal))
                {
                    return "/dev/" + line["DEVNAME=".Length..];
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It has gone.
        }

        return numbers;
    }

    private static long Parse(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
