using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Sources;

namespace Kuber.Kubelet.Containers;

/// <summary>Makes a container's environment: envFrom, then services, then env in order with expansion.</summary>
internal sealed class EnvironmentBuilder(IPodObjects objects)
{
    /// <summary>
    /// Name and value of each variable. Throws <see cref="ContainerConfigException"/> for a missing ConfigMap, Secret or key.
    /// </summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> BuildAsync(
        Pod pod, Container container, IReadOnlyList<string> podIPs, IReadOnlyList<string> hostIPs, ApiMap<Quantity> allocatable, CancellationToken cancellationToken)
    {
        var ns = pod.Metadata.Namespace;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var result = new List<KeyValuePair<string, string>>();
        foreach (var from in container.EnvFrom.AsEnumerable())
        {
            await AddFromAsync(known, from, ns, cancellationToken);
        }

        result.AddRange(known);
        var services = ServiceVariables.For(pod, objects.Services);
        foreach (var variable in container.Env.AsEnumerable())
        {
            var value = variable.Value.Length > 0
                ? VariableExpansion.Expand(variable.Value, name => known.GetValueOrDefault(name) ?? services.GetValueOrDefault(name))
                : "";
            if (variable.ValueFrom is { } source)
            {
                if (await ValueAsync(pod, container, source, podIPs, hostIPs, allocatable, cancellationToken) is not { } found)
                {
                    continue;
                }

                value = found;
            }

            known[variable.Name] = value;
            result.RemoveAll(entry => entry.Key == variable.Name);
            result.Add(new(variable.Name, value));
        }

        foreach (var entry in services)
        {
            if (known.TryAdd(entry.Key, entry.Value))
            {
                result.Add(entry);
            }
        }

        return result;
    }

    private async Task AddFromAsync(Dictionary<string, string> known, EnvFromSource from, string ns, CancellationToken cancellationToken)
    {
        if (from.ConfigMapRef is { } configMap)
        {
            var name = configMap.LocalObjectReference.Name;
            var found = await objects.ConfigMapAsync(ns, name, cancellationToken);
            if (found is null && configMap.Optional != true)
            {
                throw new ContainerConfigException($"configmap \"{name}\" not found");
            }

            foreach (var (key, value) in found?.Data ?? default)
            {
                known[from.Prefix + key] = value;
            }
        }
        else if (from.SecretRef is { } secret)
        {
            var name = secret.LocalObjectReference.Name;
            var found = await objects.SecretAsync(ns, name, cancellationToken);
            if (found is null && secret.Optional != true)
            {
                throw new ContainerConfigException($"secret \"{name}\" not found");
            }

            foreach (var (key, value) in found?.Data ?? default)
            {
                known[from.Prefix + key] = Encoding.UTF8.GetString(value.Span);
            }
        }
    }

    private async Task<string?> ValueAsync(
        Pod pod, Container container, EnvVarSource source, IReadOnlyList<string> podIPs, IReadOnlyList<string> hostIPs, ApiMap<Quantity> allocatable, CancellationToken cancellationToken)
    {
        var ns = pod.Metadata.Namespace;
        if (source.FieldRef is { } field)
        {
            return DownwardFields.Field(pod, field.FieldPath, podIPs, hostIPs);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            return DownwardFields.Resource(pod, container, resource, allocatable);
        }

        if (source.ConfigMapKeyRef is { } configMapKey)
        {
            var name = configMapKey.LocalObjectReference.Name;
            var found = await objects.ConfigMapAsync(ns, name, cancellationToken);
            if (found is null)
            {
                return configMapKey.Optional == true ? null : throw new ContainerConfigException($"configmap \"{name}\" not found");
            }

            if (found.Data.TryGetValue(configMapKey.Key, out var value))
            {
                return value;
            }

            return configMapKey.Optional == true ? null : throw new ContainerConfigException($"couldn't find key {configMapKey.Key} in ConfigMap {ns}/{name}");
        }

        if (source.SecretKeyRef is { } secretKey)
        {
            var name = secretKey.LocalObjectReference.Name;
            var found = await objects.SecretAsync(ns, name, cancellationToken);
            if (found is null)
            {
                return secretKey.Optional == true ? null : throw new ContainerConfigException($"secret \"{name}\" not found");
            }

            if (found.Data.TryGetValue(secretKey.Key, out var value))
            {
                return Encoding.UTF8.GetString(value.Span);
            }

            return secretKey.Optional == true ? null : throw new ContainerConfigException($"couldn't find key {secretKey.Key} in Secret {ns}/{name}");
        }

        throw new ContainerConfigException("the source of the variable is not supported on this node");
    }
}
