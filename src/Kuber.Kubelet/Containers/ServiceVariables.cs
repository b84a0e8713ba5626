using System.Globalization;
using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Containers;

/// <summary>The environment variables by which containers find services.</summary>
internal static class ServiceVariables
{
    /// <summary>
    /// Those of the services of the pod's namespace, where the pod wants them, and of <c>default/kubernetes</c> always.
    /// </summary>
    public static Dictionary<string, string> For(Pod pod, IEnumerable<Service> services)
    {
        var chosen = new SortedDictionary<string, Service>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            if (service.Spec.ClusterIP is "" or "None")
            {
                continue;
            }

            var name = service.Metadata.Name;
            if (service.Metadata.Namespace == "default" && name == "kubernetes")
            {
                chosen.TryAdd(name, service);
            }
            else if (service.Metadata.Namespace == pod.Metadata.Namespace && pod.Spec.EnableServiceLinks != false)
            {
                chosen[name] = service;
            }
        }

        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in chosen.Values)
        {
            Add(result, service);
        }

        return result;
    }

    private static void Add(Dictionary<string, string> result, Service service)
    {
        if (service.Spec.Ports.IsEmpty)
        {
            return;
        }

        var prefix = Name(service.Metadata.Name);
        var host = service.Spec.ClusterIP;
        result[prefix + "_SERVICE_HOST"] = host;
        result[prefix + "_SERVICE_PORT"] = Text(service.Spec.Ports[0].Port);
        for (var i = 0; i < service.Spec.Ports.Count; i++)
        {
            var port = service.Spec.Ports[i];
            if (port.Name.Length > 0)
            {
                result[$"{prefix}_SERVICE_PORT_{Name(port.Name)}"] = Text(port.Port);
            }

            var protocol = port.Protocol.Length > 0 ? port.Protocol : "TCP";
            var url = $"{protocol.ToLowerInvariant()}://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{Text(port.Port)}";
            var portPrefix = $"{prefix}_PORT_{Text(port.Port)}_{protocol.ToUpperInvariant()}";
            if (i == 0)
            {
                result[prefix + "_PORT"] = url;
            }

            result[portPrefix] = url;
            result[portPrefix + "_PROTO"] = protocol.ToLowerInvariant();
            result[portPrefix + "_PORT"] = Text(port.Port);
            result[portPrefix + "_ADDR"] = host;
        }
    }

    private static string Name(string name) => name.Replace('-', '_').ToUpperInvariant();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
