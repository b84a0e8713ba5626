using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Ports that stand in each other's way.</content>
internal static partial class PodWarnings
{
    private static void Ports(PodSpec spec, FieldPath path, List<string> warnings)
    {
        Dictionary<(int, string), List<(ContainerPort Port, FieldPath Path)>> seen = [];
        foreach (var (container, containerPath) in PodContainers.All(spec, path))
        {
            for (var i = 0; i < container.Ports.Count; i++)
            {
                var port = container.Ports[i];
                var at = containerPath.Child("ports").Index(i);
                if (port.HostIP.Length > 0 && port.HostPort == 0)
                {
                    warnings.Add($"{at}: hostIP set without hostPort: {Show(port)}");
                }

                if (!seen.TryGetValue((port.ContainerPortValue, port.Protocol), out var others))
                {
                    seen[(port.ContainerPortValue, port.Protocol)] = others = [];
                }

                foreach (var (other, otherPath) in others)
                {
                    if (Conflict(port, other) is { } conflict)
                    {
                        warnings.Add($"{at}: {conflict} port definition with {otherPath}");
                    }
                }

                others.Add((port, at));
            }
        }
    }

    /// <summary>How two definitions of one port go together badly; null where they do not.</summary>
    private static string? Conflict(ContainerPort port, ContainerPort other)
    {
        if (port.HostIP == other.HostIP && port.HostPort == other.HostPort)
        {
            return "duplicate";
        }

        if (port.HostPort == 0 || other.HostPort == 0)
        {
            return "overlapping";
        }

        return port.HostPort == other.HostPort && port.HostIP.Length == 0 != (other.HostIP.Length == 0) ? "dangerously ambiguous" : null;
    }

    private static string Show(ContainerPort port) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{Name:{port.Name} HostPort:{port.HostPort} ContainerPort:{port.ContainerPortValue} Protocol:{port.Protocol} HostIP:{port.HostIP}}}");
}
