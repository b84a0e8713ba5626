using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Sources;

/// <summary>Finds the ConfigMaps and Secrets that a pod uses.</summary>
internal static class PodReferences
{
    /// <summary>Type, namespace and name of each.</summary>
    public static HashSet<(Type Type, string Namespace, string Name)> Of(Pod pod)
    {
        var ns = pod.Metadata.Namespace;
        var result = new HashSet<(Type, string, string)>();

        void Add<T>(string? name)
        {
            if (!string.IsNullOrEmpty(name))
            {
                result.Add((typeof(T), ns, name));
            }
        }

        foreach (var (container, _) in Containers.PodContainers.All(pod.Spec))
        {
            foreach (var from in container.EnvFrom)
            {
                Add<ConfigMap>(from.ConfigMapRef?.LocalObjectReference.Name);
                Add<Secret>(from.SecretRef?.LocalObjectReference.Name);
            }

            foreach (var variable in container.Env)
            {
                Add<ConfigMap>(variable.ValueFrom?.ConfigMapKeyRef?.LocalObjectReference.Name);
                Add<Secret>(variable.ValueFrom?.SecretKeyRef?.LocalObjectReference.Name);
            }
        }

        foreach (var volume in pod.Spec.Volumes)
        {
            var source = volume.VolumeSource;
            Add<ConfigMap>(source.ConfigMap?.LocalObjectReference.Name);
            Add<Secret>(source.Secret?.SecretName);
            foreach (var projection in source.Projected?.Sources ?? default)
            {
                Add<ConfigMap>(projection.ConfigMap?.LocalObjectReference.Name);
                Add<Secret>(projection.Secret?.LocalObjectReference.Name);
            }
        }

        foreach (var secret in pod.Spec.ImagePullSecrets)
        {
            Add<Secret>(secret.Name);
        }

        return result;
    }
}
