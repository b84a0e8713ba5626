using Kuber.Api.Core.V1;

namespace Kuber.ApiServer.Authorization.Nodes;

/// <summary>The Secrets that a node needs to mount a PersistentVolume.</summary>
internal static class VolumeSecrets
{
    /// <summary>The Secrets; those that only controllers need are left out.</summary>
    public static IEnumerable<NodeObject> Of(PersistentVolume volume)
    {
        var claimed = volume.Spec.ClaimRef?.Namespace ?? "";
        var source = volume.Spec.PersistentVolumeSource;
        if (source.AzureFile is { SecretName.Length: > 0 } azure)
        {
            yield return Secret(azure.SecretNamespace is { Length: > 0 } own ? own : claimed, azure.SecretName);
        }

        if (source.Storageos?.SecretRef is { Name.Length: > 0 } storageOs)
        {
            yield return Secret(storageOs.Namespace.Length > 0 ? storageOs.Namespace : claimed, storageOs.Name);
        }

        IEnumerable<SecretReference?> references =
        [
            source.Cephfs?.SecretRef,
            source.Cinder?.SecretRef,
            source.FlexVolume?.SecretRef,
            source.Rbd?.SecretRef,
            source.ScaleIO?.SecretRef,
            source.Iscsi?.SecretRef,
            source.Csi?.NodePublishSecretRef,
            source.Csi?.NodeStageSecretRef,
            source.Csi?.NodeExpandSecretRef,
        ];
        foreach (var reference in references)
        {
            if (reference is { Name.Length: > 0 })
            {
                yield return Secret(reference.Namespace.Length > 0 ? reference.Namespace : claimed, reference.Name);
            }
        }
    }

    private static NodeObject Secret(string ns, string name) => new(NodeObjectKind.Secret, ns, name);
}
