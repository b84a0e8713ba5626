using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What is allowed in persistent volumes and yet worth a warning.</summary>
internal static class PersistentVolumeWarnings
{
    /// <summary>The annotation that named a storage class before there was a field for it.</summary>
    public const string StorageClassAnnotation = "volume.beta.kubernetes.io/storage-class";

    /// <summary>The annotation that held mount options before there was a field for them.</summary>
    public const string MountOptionsAnnotation = "volume.beta.kubernetes.io/mount-options";

    /// <summary>What to say of <see cref="StorageClassAnnotation"/>.</summary>
    public const string StorageClassWarning = "metadata.annotations[" + StorageClassAnnotation + "]: deprecated since v1.8; use \"storageClassName\" attribute instead";

    private const string MountOptionsWarning = "metadata.annotations[" + MountOptionsAnnotation + "]: deprecated since v1.31; use \"mountOptions\" attribute instead";

    private const string RecycleWarning =
        "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. Instead, the recommended approach is to use dynamic provisioning.";

    /// <summary>The warnings for a volume.</summary>
    public static IReadOnlyList<string> Of(PersistentVolume volume)
    {
        var (annotations, spec) = (volume.Metadata.Annotations, volume.Spec);
        List<string> warnings = [];
        if (annotations.ContainsKey(StorageClassAnnotation))
        {
            warnings.Add(StorageClassWarning);
        }

        if (annotations.ContainsKey(MountOptionsAnnotation))
        {
            warnings.Add(MountOptionsWarning);
        }

        if (spec.PersistentVolumeReclaimPolicy == "Recycle")
        {
            warnings.Add(RecycleWarning);
        }

        if (spec.NodeAffinity?.Required is { } selector)
        {
            var path = FieldPath.Of("spec", "nodeAffinity", "required", "nodeSelectorTerms");
            for (var i = 0; i < selector.NodeSelectorTerms.Count; i++)
            {
                NodeLabelWarnings.Add(selector.NodeSelectorTerms[i], path.Index(i), warnings);
            }
        }

        Removed(spec.PersistentVolumeSource, warnings);
        return warnings;
    }

    private static void Removed(PersistentVolumeSource source, List<string> warnings)
    {
        switch (source)
        {
            case { Cephfs: not null }:
                warnings.Add("spec.cephfs: deprecated in v1.28, non-functional in v1.31+");
                break;
            case { PhotonPersistentDisk: not null }:
                warnings.Add("spec.photonPersistentDisk: deprecated in v1.11, non-functional in v1.16+");
                break;
            case { ScaleIO: not null }:
                warnings.Add("spec.scaleIO: deprecated in v1.16, non-functional in v1.22+");
                break;
            case { Storageos: not null }:
                warnings.Add("spec.storageOS: deprecated in v1.22, non-functional in v1.25+");
                break;
            case { Glusterfs: not null }:
                warnings.Add("spec.glusterfs: deprecated in v1.25, non-functional in v1.26+");
                break;
            case { Rbd: not null }:
                warnings.Add("spec.rbd: deprecated in v1.28, non-functional in v1.31+");
                break;
        }
    }
}
