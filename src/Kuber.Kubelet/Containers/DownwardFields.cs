using System.Globalization;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Containers;

/// <summary>The values of pod fields and resources for environment variables and downward API files.</summary>
internal static class DownwardFields
{
    /// <summary>The value of a pod's field; throws <see cref="ContainerConfigException"/> for one that is not offered.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="path">The path, such as <c>metadata.name</c> or <c>metadata.labels['app']</c>.</param>
    /// <param name="podIPs">The addresses of the pod, which its status may not hold yet.</param>
    /// <param name="hostIPs">The addresses of the node.</param>
    public static string Field(Pod pod, string path, IReadOnlyList<string> podIPs, IReadOnlyList<string> hostIPs)
    {
        var bracket = path.IndexOf("['", StringComparison.Ordinal);
        if (bracket > 0 && path.EndsWith("']", StringComparison.Ordinal))
        {
            var key = path[(bracket + 2)..^2];
            return path[..bracket] switch
            {
                "metadata.labels" => pod.Metadata.Labels.GetValueOrDefault(key) ?? "",
                "metadata.annotations" => pod.Metadata.Annotations.GetValueOrDefault(key) ?? "",
                _ => throw new ContainerConfigException($"unsupported fieldPath: {path}"),
            };
        }

        return path switch
        {
            "metadata.name" => pod.Metadata.Name,
            "metadata.namespace" => pod.Metadata.Namespace,
            "metadata.uid" => pod.Metadata.Uid,
            "metadata.labels" => FormatMap(pod.Metadata.Labels),
            "metadata.annotations" => FormatMap(pod.Metadata.Annotations),
            "spec.nodeName" => pod.Spec.NodeName,
            "spec.serviceAccountName" => pod.Spec.ServiceAccountName,
            "status.hostIP" => hostIPs.Count > 0 ? hostIPs[0] : "",
            "status.hostIPs" => string.Join(',', hostIPs),
            "status.podIP" => podIPs.Count > 0 ? podIPs[0] : "",
            "status.podIPs" => string.Join(',', podIPs),
            _ => throw new ContainerConfigException($"unsupported fieldPath: {path}"),
        };
    }

    /// <summary>The value of a container's resource, in units of the divisor, rounded up.</summary>
    public static string Resource(Pod pod, Container? self, ResourceFieldSelector selector, ApiMap<Quantity> allocatable)
    {
        var container = selector.ContainerName.Length > 0 ? pod.Spec.FindContainer(selector.ContainerName) : self;
        if (container is null)
        {
            throw new ContainerConfigException($"container {selector.ContainerName} not found");
        }

        var dot = selector.Resource.IndexOf('.', StringComparison.Ordinal);
        var (kind, name) = dot > 0 ? (selector.Resource[..dot], selector.Resource[(dot + 1)..]) : ("", "");
        var known = name is "cpu" or "memory" or "ephemeral-storage" || name.StartsWith("hugepages-", StringComparison.Ordinal);
        if (!known || kind is not ("limits" or "requests"))
        {
            throw new ContainerConfigException($"unsupported container resource : {selector.Resource}");
        }

        var quantity = kind == "limits"
            ? container.Resources.Limits.GetValueOrDefault(name)
            : container.Resources.Requests.GetValueOrDefault(name);
        if (quantity.IsZero && kind == "limits")
        {
            quantity = allocatable.GetValueOrDefault(name);
        }

        var divisor = selector.Divisor.IsZero ? Quantity.Of(1) : selector.Divisor;
        if (name == "cpu")
        {
            var step = divisor.MilliValue;
            return ((quantity.MilliValue + step - 1) / step).ToString(CultureInfo.InvariantCulture);
        }

        var unit = divisor.Value;
        return ((quantity.Value + unit - 1) / unit).ToString(CultureInfo.InvariantCulture);
    }

    private static string FormatMap(ApiMap<string> map)
    {
        var result = new StringBuilder();
        foreach (var (key, value) in map)
        {
            if (result.Length > 0)
            {
                result.Append('\n');
            }

            result.Append(key).Append("=\"");
            foreach (var c in value)
            {
                _ = c switch
                {
                    '"' => result.Append("\\\""),
                    '\\' => result.Append("\\\\"),
                    '\n' => result.Append("\\n"),
                    '\r' => result.Append("\\r"),
                    '\t' => result.Append("\\t"),
                    _ => result.Append(c),
                };
            }

            result.Append('"');
        }

        return result.ToString();
    }
}
