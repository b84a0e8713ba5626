using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for what a claim asks for.</summary>
internal static class ClaimSpecValidation
{
    private static readonly string[] Modes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"];

    /// <summary>Checks a claim, or a template of claims.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="path">Its path.</param>
    /// <param name="errors">Where broken rules go.</param>
    /// <param name="old">What was asked for before a change: what it broke may stay broken.</param>
    public static void Check(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors, PersistentVolumeClaimSpec? old = null)
    {
        if (spec.AccessModes.IsEmpty)
        {
            errors.Required(path.Child("accessModes"), "at least 1 access mode is required");
        }

        LabelSelectorValidation.Check(spec.Selector, path.Child("selector"), errors, LabelSelectorValidation.HasInvalidValues(old?.Selector));
        AccessModes(spec.AccessModes, path.Child("accessModes"), errors);
        if (!spec.Resources.Requests.TryGetValue("storage", out var storage))
        {
            errors.Required(path.Child("resources").Key("storage"));
        }
        else
        {
            if (storage.Sign <= 0)
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

        DataSources(spec, path, errors, anyGroup: old is { DataSource.ApiGroup: not null } or { DataSourceRef.ApiGroup: not null });
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

        if (modes.Count > 1 && modes.Exists(static m => m == "ReadWriteOncePod") && modes.Exists(static m => m != "ReadWriteOncePod" && Modes.Contains(m)))
        {
            errors.Forbidden(path, "may not use ReadWriteOncePod with other access modes");
        }
    }

    private static void DataSources(PersistentVolumeClaimSpec spec, FieldPath path, FieldErrors errors, bool anyGroup)
    {
        if (spec.DataSource is { } source)
        {
            Reference(source.ApiGroup, source.Kind, source.Name, path.Child("dataSource"), errors, anyGroup);
        }

        if (spec.DataSourceRef is { } reference)
        {
            Reference(reference.ApiGroup, reference.Kind, reference.Name, path.Child("dataSourceRef"), errors, anyGroup);
            if (reference.Namespace is { Length: > 0 } space)
            {
                errors.Invalid(path.Child("dataSourceRef", "namespace"), space, NameRules.NamespaceName(space));
            }
        }

        if (spec is { DataSource: not null, DataSourceRef.Namespace.Length: > 0 })
        {
            errors.Invalid(path, new GoStruct(), "may not be specified when dataSourceRef.namespace is specified");
        }

        if (spec is { DataSource: { } one, DataSourceRef: { Namespace: null or "" } other }
            && (one.Kind != other.Kind || one.Name != other.Name || one.ApiGroup != other.ApiGroup))
        {
            errors.Invalid(path, new GoStruct(), "must match dataSourceRef");
        }
    }

    private static void Reference(string? group, string kind, string name, FieldPath path, FieldErrors errors, bool anyGroup)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }

        if (kind.Length == 0)
        {
            errors.Required(path.Child("kind"));
        }

        if (string.IsNullOrEmpty(group) && kind != "PersistentVolumeClaim")
        {
            errors.Invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }

        if (!string.IsNullOrEmpty(group) && !anyGroup)
        {
            errors.Invalid(path.Child("apiGroup"), group, NameRules.DnsSubdomain(group));
        }
    }
}
