using System.Globalization;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Nodes;

/// <summary>Reads the facts of the machine from <c>/proc</c>, <c>/sys</c> and <c>/etc</c>.</summary>
public static class MachineInfo
{
    /// <summary>The memory, in bytes.</summary>
    public static long MemoryBytes => MemInfo("MemTotal");

    /// <summary>The memory that could be had at once, in bytes.</summary>
    public static long AvailableMemoryBytes => MemInfo("MemAvailable");

    /// <summary>The number of processors.</summary>
    public static int Processors => Environment.ProcessorCount;

    /// <summary>Ids, kernel, system and architecture.</summary>
    public static NodeSystemInfo SystemInfo(string runtime, string kubeletVersion) => new()
    {
        MachineID = ReadFirst("/etc/machine-id", "/var/lib/dbus/machine-id"),
        SystemUUID = ReadFirst("/sys/class/dmi/id/product_uuid", "/etc/machine-id"),
        BootID = ReadFirst("/proc/sys/kernel/random/boot_id"),
        KernelVersion = ReadFirst("/proc/sys/kernel/osrelease"),
        OsImage = OsImage(),
        ContainerRuntimeVersion = runtime,
        KubeletVersion = kubeletVersion,
        KubeProxyVersion = kubeletVersion,
        OperatingSystem = "linux",
        Architecture = Architecture,
    };

    /// <summary>The architecture by Go's name.</summary>
    public static string Architecture => RuntimeInformation.OSArchitecture switch
    {
        System.Runtime.InteropServices.Architecture.X64 => "amd64",
        System.Runtime.InteropServices.Architecture.Arm64 => "arm64",
        System.Runtime.InteropServices.Architecture.Arm => "arm",
        System.Runtime.InteropServices.Architecture.S390x => "s390x",
        System.Runtime.InteropServices.Architecture.Ppc64le => "ppc64le",
        _ => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
    };

    /// <summary>The address of the interface of the default route; otherwise the first that is not loopback; otherwise loopback.</summary>
    public static string DefaultAddress()
    {
        var device = DefaultDevice();
        var candidates = NetworkInterface.GetAllNetworkInterfaces()
            .Where(i => i.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .OrderBy(i => i.Name == device ? 0 : 1)
            .SelectMany(i => i.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork);
        return candidates.FirstOrDefault()?.ToString() ?? "127.0.0.1";
    }

    /// <summary>The interface of the default route; empty where there is none.</summary>
    public static string DefaultDevice()
    {
        if (!File.Exists("/proc/net/route"))
        {
            return "";
        }

        foreach (var line in File.ReadLines("/proc/net/route").Skip(1))
        {
            var fields = line.Split('\t');
            if (fields.Length > 1 && fields[1] == "00000000")
            {
                return fields[0];
            }
        }

        return "";
    }

    private static string OsImage()
    {
        foreach (var line in File.Exists("/etc/os-release") ? File.ReadLines("/etc/os-release") : [])
        {
            if (line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal))
            {
                return line["PRETTY_NAME=".Length..].Trim('"');
            }
        }

        return "Linux";
    }

    private static string ReadFirst(params string[] paths)
    {
        foreach (var path in paths)
        {
            try
            {
                return File.ReadAllText(path).Trim();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // The next one, then.
            }
        }

        return "";
    }

    /// <summary>The kernel's account of memory, in bytes.</summary>
    public static Dictionary<string, long> Memory()
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines("/proc/meminfo"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var number = line.AsSpan(colon + 1).Trim();
            var inKibibytes = number.EndsWith("kB");
            if (colon > 0 && long.TryParse(inKibibytes ? number[..^2].TrimEnd() : number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                values[line[..colon]] = inKibibytes ? value * 1024 : value;
            }
        }

        return values;
    }

    private static long MemInfo(string name) => Memory().GetValueOrDefault(name);
}
