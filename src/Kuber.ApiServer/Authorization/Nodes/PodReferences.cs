using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>The objects that a pod's node needs for it.</summary>
internal static class PodReferences
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    /// <summary>Whether the pod only shows a static pod of its node.</summary>
    public static bool IsMirror(Pod pod) => pod.Metadata.Annotations.ContainsKey(MirrorAnnotation);

    /// <summary>The objects, some more than once. A mirror pod refers to none: a node makes them itself, and must gain nothing by it.</summary>
    public static IEnumerable<NodeObject> Of(Pod pod)
    {
        if (IsMirror(pod))
        {
            yield break;
        }

        var ns = pod.Metadata.Namespace;
        if (pod.Spec.ServiceAccountName.Length > 0)
        {
            yield return new(NodeObjectKind.ServiceAccount, ns, pod.Spec.ServiceAccountName);
        }

        foreach (var secret in Secrets(pod.Spec))
        {
            yield return new(NodeObjectKind.Secret, ns, secret);
        }

        foreach (var map in ConfigMaps(pod.Spec))
        {
            yield return new(NodeObjectKind.ConfigMap, ns, map);
        }

        foreach (var claim in VolumeClaims(pod))
        {
            yield return new(NodeObjectKind.PersistentVolumeClaim, ns, claim);
        }

        foreach (var claim in ResourceClaims(pod))
        {
            yield return new(NodeObjectKind.ResourceClaim, ns, claim);
        }
    }

    /// <summary>The names of the Secrets that a pod uses.</summary>
    public static IEnumerable<string> Secrets(PodSpec spec)
    {
        var pull = spec.ImagePullSecrets.Select(s => s.Name);
        var env = Environments(spec).SelectMany(e => e.Env.Select(v => v.ValueFrom?.SecretKeyRef?.LocalObjectReference.Name).Concat(e.From.Select(f => f.SecretRef?.LocalObjectReference.Name)));
        return Given(pull.Concat(env).Concat(spec.Volumes.SelectMany(v => Secrets(v.VolumeSource))));
    }

    /// <summary>The names of the ConfigMaps that a pod uses.</summary>
    public static IEnumerable<string> ConfigMaps(PodSpec spec)
    {
        var env = Environments(spec).SelectMany(e => e.Env.Select(v => v.ValueFrom?.ConfigMapKeyRef?.LocalObjectReference.Name).Concat(e.From.Select(f => f.ConfigMapRef?.LocalObjectReference.Name)));
        var volumes = spec.Volumes.SelectMany(v => Projected(v.VolumeSource).Select(p => p.ConfigMap?.LocalObjectReference.Name).Append(v.VolumeSource.ConfigMap?.LocalObjectReference.Name));
        return Given(env.Concat(volumes));
    }

    private static IEnumerable<(IEnumerable<EnvVar> Env, IEnumerable<EnvFromSource> From)> Environments(PodSpec spec)
    {
        foreach (var container in spec.InitContainers.Concat<Container>(spec.Containers))
        {
            yield return (container.Env, container.EnvFrom);
        }

        foreach (var container in spec.EphemeralContainers.AsEnumerable())
        {
            yield return (container.EphemeralContainerCommon.Env, container.EphemeralContainerCommon.EnvFrom);
        }
    }

    private static ApiList<VolumeProjection> Projected(VolumeSource source) => source.Projected?.Sources ?? default;

    private static IEnumerable<string?> Secrets(VolumeSource source) =>
    [
        source.Secret?.SecretName,
        source.AzureFile?.SecretName,
        source.Cephfs?.SecretRef?.Name,
        source.Cinder?.SecretRef?.Name,
        source.FlexVolume?.SecretRef?.Name,
        source.Rbd?.SecretRef?.Name,
        source.ScaleIO?.SecretRef?.Name,
        source.Iscsi?.SecretRef?.Name,
        source.Storageos?.SecretRef?.Name,
        source.Csi?.NodePublishSecretRef?.Name,
        .. Projected(source).Select(p => p.Secret?.LocalObjectReference.Name),
    ];

    private static IEnumerable<string> VolumeClaims(Pod pod) => Given(pod.Spec.Volumes.Select(v => v.VolumeSource switch
    {
        { PersistentVolumeClaim: { } claim } => claim.ClaimName,
        { Ephemeral: not null } => pod.Metadata.Name + "-" + v.Name,
        _ => null,
    }));

    private static IEnumerable<string> ResourceClaims(Pod pod) => Given(pod.Spec.ResourceClaims
        .Select(c => c.ResourceClaimName is { Length: > 0 } ? c.ResourceClaimName : pod.Status.ResourceClaimStatuses.Find(s => s.Name == c.Name)?.ResourceClaimName)
        .Append(pod.Status.ExtendedResourceClaimStatus?.ResourceClaimName));

    private static IEnumerable<string> Given(IEnumerable<string?> names) => names.Where(n => !string.IsNullOrEmpty(n)).Select(n => n!);
}
