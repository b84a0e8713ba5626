using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for persistent volumes, and for the same spec inside of a volume attachment.</summary>
internal static partial class PersistentVolumeValidation
{
    private const string NotInline = "may not be specified in the context of inline volumes";
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a volume, new or changed.</summary>
    public static void Check(PersistentVolume volume, FieldErrors errors)
    {
        Whole(volume.Spec, volume.Metadata.Name, Spec, errors, inline: false);
        if (volume.Metadata.Annotations.ContainsKey(PersistentVolumeWarnings.MountOptionsAnnotation) && !TakesMountOptions(volume.Spec.PersistentVolumeSource))
        {
            errors.Forbidden(FieldPath.Of("metadata", "annotations", PersistentVolumeWarnings.MountOptionsAnnotation), "may not specify mount options for this volume type");
        }
    }

    /// <summary>Checks the spec of a volume that stands inside of an attachment.</summary>
    public static void Inline(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors) => Whole(spec, "", path, errors, inline: true);

    /// <summary>Checks that what may not change has not.</summary>
    public static void Fixed(PersistentVolumeSpec spec, PersistentVolumeSpec old, FieldErrors errors)
    {
        var (source, before) = (spec.PersistentVolumeSource, old.PersistentVolumeSource);
        if (source.Csi is { ControllerExpandSecretRef: not null } && before.Csi is { ControllerExpandSecretRef: null })
        {
            source = source with { Csi = source.Csi with { ControllerExpandSecretRef = null } };
        }

        if (source != before)
        {
            errors.Forbidden(Spec.Child("persistentvolumesource"), "spec.persistentvolumesource is immutable after creation\n" + FieldValueText.Diff(GoView.Of(before), GoView.Of(source)));
        }

        errors.Immutable(FieldPath.Of("volumeMode"), spec.VolumeMode, old.VolumeMode);
        if (old.NodeAffinity is { } affinity && spec.NodeAffinity != affinity && spec.NodeAffinity != WithoutOldLabels(affinity, spec.NodeAffinity))
        {
            errors.Invalid(FieldPath.Of("nodeAffinity"), GoView.Of(spec.NodeAffinity), "field is immutable, except for updating from beta label to GA");
        }

        if (old.VolumeAttributesClassName is not null && spec.VolumeAttributesClassName is null)
        {
            errors.Forbidden(Spec.Child("volumeAttributesClassName"), "update from non-nil value to nil is forbidden");
        }
    }

    private static void Whole(PersistentVolumeSpec spec, string name, FieldPath path, FieldErrors errors, bool inline)
    {
        if (inline)
        {
            OnlyInline(spec, path, errors);
        }

        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"));
        }

        ClaimSpecValidation.AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        if (!inline)
        {
            Capacity(spec.Capacity, path.Child("capacity"), errors);
        }

        ReclaimPolicy(spec, path.Child("persistentVolumeReclaimPolicy"), errors, inline);
        if (spec.NodeAffinity is { } affinity)
        {
            NodeAffinity(affinity, path.Child("nodeAffinity"), errors, inline);
        }

        Source(spec, name, path, errors);
        if (spec is { PersistentVolumeSource.HostPath: { } host, PersistentVolumeReclaimPolicy: "Recycle" } && IsRoot(host.Path))
        {
            errors.Forbidden(path.Child("persistentVolumeReclaimPolicy"), "may not be 'recycle' for a hostPath mount of '/'");
        }

        ClassAndMode(spec, path, errors, inline);
        if (spec.VolumeAttributesClassName is { } attributes)
        {
            AttributesClass(attributes, spec, path, errors);
        }
    }

    private static void OnlyInline(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.ClaimRef is not null)
        {
            errors.Forbidden(path.Child("claimRef"), NotInline);
        }

        if (!spec.Capacity.IsEmpty)
        {
            errors.Forbidden(path.Child("capacity"), NotInline);
        }

        if (spec.PersistentVolumeSource.Csi is null)
        {
            errors.Required(path.Child("csi"), "has to be specified in the context of inline volumes");
        }
    }

    private static void Capacity(ApiMap<Quantity> capacity, FieldPath path, FieldErrors errors)
    {
        if (capacity.IsEmpty)
        {
            errors.Required(path);
        }

        if (capacity.Count > 1 || !capacity.ContainsKey("storage"))
        {
            errors.NotSupported(path, capacity, "storage");
        }

        foreach (var (resource, amount) in capacity)
        {
            if (amount.Sign <= 0)
            {
                ResourceRequirementsValidation.Stored(amount, path.Key(resource), errors);
                errors.Invalid(path.Key(resource), amount.ToString(), "must be greater than zero");
            }
        }
    }

    private static void ReclaimPolicy(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors, bool inline)
    {
        if (inline)
        {
            if (spec.PersistentVolumeReclaimPolicy is not ("" or "Retain"))
            {
                errors.Forbidden(path, "may only be Retain in the context of inline volumes");
            }
        }
        else if (spec.PersistentVolumeReclaimPolicy is not ("" or "Delete" or "Recycle" or "Retain"))
        {
            errors.NotSupported(path, spec.PersistentVolumeReclaimPolicy, "Delete", "Recycle", "Retain");
        }
    }

    private static void NodeAffinity(VolumeNodeAffinity affinity, FieldPath path, FieldErrors errors, bool inline)
    {
        if (inline)
        {
            errors.Forbidden(path, NotInline);
        }
        else if (affinity.Required is { } selector)
        {
            NodeSelectorValidation.Check(selector, path.Child("required"), errors);
        }
        else
        {
            errors.Required(path.Child("required"), "must specify required node constraints");
        }
    }

    private static void ClassAndMode(PersistentVolumeSpec spec, FieldPath path, FieldErrors errors, bool inline)
    {
        if (spec.StorageClassName.Length > 0)
        {
            if (inline)
            {
                errors.Forbidden(path.Child("storageClassName"), NotInline);
            }
            else
            {
                errors.Invalid(path.Child("storageClassName"), spec.StorageClassName, NameRules.DnsSubdomain(spec.StorageClassName));
            }
        }

        if (spec.VolumeMode is null or "Filesystem")
        {
            return;
        }

        if (inline)
        {
            errors.Forbidden(path.Child("volumeMode"), "may not specify volumeMode other than Filesystem in the context of inline volumes");
        }
        else if (spec.VolumeMode != "Block")
        {
            errors.NotSupported(path.Child("volumeMode"), spec.VolumeMode, "Block", "Filesystem");
        }
    }

    private static void AttributesClass(string name, PersistentVolumeSpec spec, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("volumeAttributesClassName"), "an empty string is disallowed");
        }
        else
        {
            errors.Invalid(path.Child("volumeAttributesClassName"), name, NameRules.DnsSubdomain(name));
        }

        if (spec.PersistentVolumeSource.Csi is null)
        {
            errors.Required(path.Child("csi"), "has to be specified when using volumeAttributesClassName");
        }
    }

    private static bool IsRoot(string path)
    {
        List<string> parts = [];
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return path.StartsWith('/') && parts.Count == 0;
    }

    /// <summary>The old affinity with old labels of topology replaced where the new one has replaced them.</summary>
    private static VolumeNodeAffinity WithoutOldLabels(VolumeNodeAffinity old, VolumeNodeAffinity? now)
    {
        if (old.Required is not { } selector || now?.Required is not { } wanted || wanted.NodeSelectorTerms.Count != selector.NodeSelectorTerms.Count)
        {
            return old;
        }

        var terms = selector.NodeSelectorTerms;
        for (var i = 0; i < terms.Count; i++)
        {
            var expressions = terms[i].MatchExpressions;
            for (var j = 0; j < expressions.Count && j < wanted.NodeSelectorTerms[i].MatchExpressions.Count; j++)
            {
                if (Renamed(expressions[j].Key) is { } key && wanted.NodeSelectorTerms[i].MatchExpressions[j].Key == key)
                {
                    expressions = expressions.SetItem(j, expressions[j] with { Key = key });
                }
            }

            terms = terms.SetItem(i, terms[i] with { MatchExpressions = expressions });
        }

        return old with { Required = selector with { NodeSelectorTerms = terms } };
    }

    private static string? Renamed(string label) => label switch
    {
        "failure-domain.beta.kubernetes.io/zone" => "topology.kubernetes.io/zone",
        "failure-domain.beta.kubernetes.io/region" => "topology.kubernetes.io/region",
        "beta.kubernetes.io/os" => "kubernetes.io/os",
        "beta.kubernetes.io/arch" => "kubernetes.io/arch",
        "beta.kubernetes.io/instance-type" => "node.kubernetes.io/instance-type",
        _ => null,
    };
}
