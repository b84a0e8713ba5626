using Kuber.Api.Core.V1;

namespace Kuber.Machinery.Scheduling;

/// <summary>A port that a pod takes on its node.</summary>
/// <param name="Ip">The address; 0.0.0.0 is all of them.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Port">The port.</param>
public readonly record struct HostPort(string Ip, string Protocol, int Port)
{
    /// <summary>All addresses.</summary>
    public const string AnyIp = "0.0.0.0";

    /// <summary>The ports that a pod takes while it runs: those of its containers and sidecars.</summary>
    public static HostPort[] Of(PodSpec pod)
    {
        List<HostPort>? ports = null;
        foreach (var container in pod.Containers)
        {
            Collect(container, ref ports);
        }

        foreach (var container in pod.InitContainers)
        {
            if (container.RestartPolicy == "Always")
            {
                Collect(container, ref ports);
            }
        }

        return ports?.ToArray() ?? [];
    }

    /// <summary>Whether the two cannot be taken on one node.</summary>
    public bool ConflictsWith(HostPort other) =>
        Port == other.Port && Protocol == other.Protocol && (Ip == other.Ip || Ip == AnyIp || other.Ip == AnyIp);

    private static void Collect(Container container, ref List<HostPort>? ports)
    {
        foreach (var port in container.Ports)
        {
            if (port.HostPort > 0)
            {
                (ports ??= []).Add(new(port.HostIP.Length == 0 ? AnyIp : port.HostIP, port.Protocol.Length == 0 ? "TCP" : port.Protocol, port.HostPort));
            }
        }
    }
}
