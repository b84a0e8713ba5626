using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Sources;

namespace Kuber.Kubelet.Volumes;

/// <summary>Collects the files of volumes that are made from API objects.</summary>
internal sealed class VolumeContent(IPodObjects objects, TokenManager tokens, Func<NodeFacts> node)
{
    private const int DefaultMode = 420;

    /// <summary>The files of a configMap, secret, downwardAPI or projected volume; throws <see cref="VolumeException"/> where one is missing.</summary>
    public async Task<Dictionary<string, VolumeFile>> CollectAsync(Pod pod, Volume volume, IReadOnlyList<string> podIPs, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, VolumeFile>(StringComparer.Ordinal);
        var source = volume.VolumeSource;
        if (source.ConfigMap is { } configMap)
        {
            await AddConfigMapAsync(files, pod, configMap.LocalObjectReference.Name, configMap.Items, configMap.DefaultMode ?? DefaultMode, configMap.Optional == true, cancellationToken);
        }
        else if (source.Secret is { } secret)
        {
            await AddSecretAsync(files, pod, secret.SecretName, secret.Items, secret.DefaultMode ?? DefaultMode, secret.Optional == true, cancellationToken);
        }
        else if (source.DownwardAPI is { } downward)
        {
            AddDownward(files, pod, downward.Items, downward.DefaultMode ?? DefaultMode, podIPs);
        }
        else if (source.Projected is { } projected)
        {
            foreach (var projection in projected.Sources.AsEnumerable())
            {
                await AddProjectionAsync(files, pod, projection, projected.DefaultMode ?? DefaultMode, podIPs, cancellationToken);
            }
        }

        return files;
    }

    private async Task AddProjectionAsync(
        Dictionary<string, VolumeFile> files, Pod pod, VolumeProjection projection, int mode, IReadOnlyList<string> podIPs, CancellationToken cancellationToken)
    {
        if (projection.ConfigMap is { } configMap)
        {
            await AddConfigMapAsync(files, pod, configMap.LocalObjectReference.Name, configMap.Items, mode, configMap.Optional == true, cancellationToken);
        }
        else if (projection.Secret is { } secret)
        {
            await AddSecretAsync(files, pod, secret.LocalObjectReference.Name, secret.Items, mode, secret.Optional == true, cancellationToken);
        }
        else if (projection.DownwardAPI is { } downward)
        {
            AddDownward(files, pod, downward.Items, mode, podIPs);
        }
        else if (projection.ServiceAccountToken is { } token)
        {
            var text = await tokens.GetAsync(pod, token, cancellationToken);

            // A pod whose containers all run as one user without fsGroup gets the token readable by that user alone.
            var owner = pod.Spec.SecurityContext?.FsGroup is null ? OnlyUser(pod) : null;
            var tokenMode = owner is not null ? 384 : pod.Spec.SecurityContext?.FsGroup is not null ? 416 : mode;
            files[token.Path] = new VolumeFile(System.Text.Encoding.UTF8.GetBytes(text), (UnixFileMode)tokenMode, owner);
        }
        else
        {
            throw new VolumeException("projections of clusterTrustBundle and podCertificate are not supported on this node");
        }
    }

    private static long? OnlyUser(Pod pod)
    {
        var users = pod.Spec.All().Where(c => c.Kind != ContainerKind.Ephemeral)
            .Select(c => c.Container.SecurityContext?.RunAsUser ?? pod.Spec.SecurityContext?.RunAsUser).Distinct().ToList();
        return users.Count == 1 ? users[0] : null;
    }

    private async Task AddConfigMapAsync(
        Dictionary<string, VolumeFile> files, Pod pod, string name, ApiList<KeyToPath> items, int mode, bool optional, CancellationToken cancellationToken)
    {
        var ns = pod.Metadata.Namespace;
        var found = await objects.ConfigMapAsync(ns, name, cancellationToken);
        if (found is null)
        {
            if (!optional)
            {
                throw new VolumeException($"configmap \"{name}\" not found");
            }

            return;
        }

        var data = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (key, value) in found.Data)
        {
            data[key] = System.Text.Encoding.UTF8.GetBytes(value);
        }

        foreach (var (key, value) in found.BinaryData)
        {
            data[key] = value.Memory;
        }

        AddItems(files, data, items, mode, optional, "configmap references non-existent config key: ");
    }

    private async Task AddSecretAsync(
        Dictionary<string, VolumeFile> files, Pod pod, string name, ApiList<KeyToPath> items, int mode, bool optional, CancellationToken cancellationToken)
    {
        var found = await objects.SecretAsync(pod.Metadata.Namespace, name, cancellationToken);
        if (found is null)
        {
            if (!optional)
            {
                throw new VolumeException($"secret \"{name}\" not found");
            }

            return;
        }

        var data = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (key, value) in found.Data)
        {
            data[key] = value.Memory;
        }

        AddItems(files, data, items, mode, optional, "references non-existent secret key: ");
    }

    private static void AddItems(
        Dictionary<string, VolumeFile> files, Dictionary<string, ReadOnlyMemory<byte>> data, ApiList<KeyToPath> items, int mode, bool optional, string missing)
    {
        if (items.IsEmpty)
        {
            foreach (var (key, value) in data)
            {
                files[key] = new VolumeFile(value, (UnixFileMode)mode);
            }

            return;
        }

        foreach (var item in items)
        {
            if (data.TryGetValue(item.Key, out var value))
            {
                files[item.Path] = new VolumeFile(value, (UnixFileMode)(item.Mode ?? mode));
            }
            else if (!optional)
            {
                throw new VolumeException(missing + item.Key);
            }
        }
    }

    private void AddDownward(Dictionary<string, VolumeFile> files, Pod pod, ApiList<DownwardAPIVolumeFile> items, int mode, IReadOnlyList<string> podIPs)
    {
        foreach (var item in items)
        {
            var text = item.FieldRef is { } field
                ? DownwardFields.Field(pod, field.FieldPath, podIPs, node().IPs)
                : item.ResourceFieldRef is { } resource ? DownwardFields.Resource(pod, null, resource, node().Allocatable) : "";
            files[item.Path] = new VolumeFile(System.Text.Encoding.UTF8.GetBytes(text), (UnixFileMode)(item.Mode ?? mode));
        }
    }
}
