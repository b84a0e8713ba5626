using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for what a claim asks for.</summary>
internal static class ClaimSpecValidation
{
    private static readonly string[] Modes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

    /// <summary>Checks a claim, or a template of claims.</summary>
    public static void Check(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"), "at least 1 access mode is required");
        }

        LabelSelectorValidation.Check(spec.Selector, path.Child("selector"), errors);
        AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        if (!spec.Resources.Requests.TryGetValue("storage", out var storage))
        {
            errors.Required(path.Child("resources").Key("storage"));
        }
        else
        {
            ResourceRequirementsValidation.Amount("storage", storage, path.Child("resources").Key("storage"), errors);
            if (storage.Sign == 0)
            {
                errors.Invalid(path.Child("resources").Key("storage"), storage.ToString(), "must be greater than zero");
            }
            else if (storage.Sign < 0)
            {
                errors.Invalid(path.Child("resources").Key("storage"), storage.ToString(), "must be greater than zero");
            }
        }

        if (spec.StorageClassName is { Length: > 0 } name)
        {
            errors.Invalid(path.Child("storageClassName"), name, NameRules.DnsSubdomain(name));
        }

        if (spec.VolumeMode is not (null or "Block" or "Filesystem"))
        {
            errors.NotSupported(path.Child("volumeMode"), spec.VolumeMode, "Block", "Filesystem");
        }

        DataSources(spec, path, errors);
        if (spec.VolumeAttributesClassName is { Length: > 0 } attributes)
        {
            errors.Invalid(path.Child("volumeAttributesClassName"), attributes, NameRules.DnsSubdomain(attributes));
        }
    }

    /// <summary>Checks access modes.</summary>
    public static void AccessModes(ApiList<string> modes, FieldPath path, FieldErrors errors)
    {
        foreach (var mode in modes)
        {
            if (!Modes.Contains(mode))
            {
                errors.NotSupported(path, mode, Modes);
            }
        }

        if (modes.Count > 1 && modes.Exists(static m => m == "ReadWriteOncePod"))
        {
            errors.Forbidden(path, "may not use ReadWriteOncePod with other access modes");
        }
    }

    private static void DataSources(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.DataSource is { } source)
        {
            Reference(source.ApiGroup, source.Kind, source.Name, path.Child("dataSource"), errors);
        }

        if (spec.DataSourceRef is { } reference)
        {
            Reference(reference.ApiGroup, reference.Kind, reference.Name, path.Child("dataSourceRef"), errors);
        }

        if (spec is { DataSource: { } one, DataSourceRef: { Namespace: null or "" } other }
            && (one.Kind != other.Kind || one.Name != other.Name || one.ApiGroup != other.ApiGroup))
        {
            errors.Invalid(path, new GoStruct(), "must match dataSourceRef");
        }
    }

    private static void Reference(string? group, string kind, string name, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        if (kind.Length == 0)
        {
            errors.Required(path.Child("kind"));
        }

        if (string.IsNullOrEmpty(group) && kind.Length > 0 && kind != "PersistentVolumeClaim")
        {
            errors.Invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }

        if (!string.IsNullOrEmpty(group))
        {
            errors.Invalid(path.Child("apiGroup"), group, NameRules.DnsSubdomain(group));
        }
    }
}
