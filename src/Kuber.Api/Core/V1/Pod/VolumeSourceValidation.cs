using System.Text.RegularExpressions;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for sources that volumes of pods and persistent volumes share.</summary>
internal static partial class VolumeSourceValidation
{
    /// <summary>A directory of the host.</summary>
    public static void HostPath(HostPathVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
            return;
        }

        if (source.Path.Split('/').Contains(".."))
        {
            errors.Invalid(path.Child("path"), source.Path, "must not contain '..'");
        }

        if (source.Type is not (null or "" or "BlockDevice" or "CharDevice" or "Directory" or "DirectoryOrCreate" or "File" or "FileOrCreate" or "Socket"))
        {
            errors.NotSupported(path.Child("type"), source.Type, "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");
        }
    }

    /// <summary>A disk of Google's cloud.</summary>
    public static void Gce(GCEPersistentDiskVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Required(source.PdName, path.Child("pdName"), errors);
        if (source.Partition is < 0 or > 255)
        {
            errors.Invalid(path.Child("partition"), source.Partition, NameRules.OutOfRange(1, 255));
        }
    }

    /// <summary>A disk of Amazon's cloud.</summary>
    public static void Aws(AWSElasticBlockStoreVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Required(source.VolumeID, path.Child("volumeID"), errors);
        if (source.Partition is < 0 or > 255)
        {
            errors.Invalid(path.Child("partition"), source.Partition, NameRules.OutOfRange(1, 255));
        }
    }

    /// <summary>A directory of an NFS server.</summary>
    public static void Nfs(NFSVolumeSource source, FieldPath path, FieldErrors errors)
    {
        Required(source.Server, path.Child("server"), errors);
        Required(source.Path, path.Child("path"), errors);
        if (!source.Path.StartsWith('/'))
        {
            errors.Invalid(path.Child("path"), source.Path, "must be an absolute path");
        }
    }

    /// <summary>What a volume and a portal whose names are too long together are told.</summary>
    public const string IscsiTooLong = "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified.";

    /// <summary>What a qualified name of iSCSI is told that has no known start, where pods use it.</summary>
    public const string NamedStart = "must be valid format starting with iqn, eui, or naa";

    /// <summary>What a qualified name of iSCSI is told that has no known form.</summary>
    public const string NoForm = "must be valid format";

    /// <summary>Whether the names of a volume and of a portal are too long together for an initiator.</summary>
    public static bool IsTooLongForIscsi(string volume, string portal) => volume.Length + 1 + portal.Length > 64;

    /// <summary>A target of iSCSI; <paramref name="unknownStart"/> is what a name with another start is told.</summary>
    public static void Iscsi(string portal, string iqn, int lun, bool lacksSecret, FieldPath path, FieldErrors errors, string unknownStart, Action? afterPortal = null)
    {
        Required(portal, path.Child("targetPortal"), errors);
        afterPortal?.Invoke();
        if (iqn.Length == 0)
        {
            errors.Required(path.Child("iqn"));
        }
        else
        {
            QualifiedName(iqn, path.Child("iqn"), errors, unknownStart);
        }

        if (lun is < 0 or > 255)
        {
            errors.Invalid(path.Child("lun"), lun, NameRules.OutOfRange(0, 255));
        }

        if (lacksSecret)
        {
            errors.Required(path.Child("secretRef"));
        }
    }

    /// <summary>The name of the node's own side of iSCSI.</summary>
    public static void Initiator(string? initiator, FieldPath path, FieldErrors errors, string unknownStart)
    {
        if (initiator is not null)
        {
            QualifiedName(initiator, path.Child("initiatorname"), errors, unknownStart);
        }
    }

    private static void QualifiedName(string name, FieldPath path, FieldErrors errors, string unknownStart)
    {
        var form = name.Length < 3 ? null : name[..3] switch
        {
            "iqn" => Iqn(),
            "eui" => Eui(),
            "naa" => Naa(),
            _ => null,
        };
        if (form?.IsMatch(name) != true)
        {
            errors.Invalid(path, name, form is null ? unknownStart : NoForm);
        }
    }

    /// <summary>A dataset of Flocker.</summary>
    public static void Flocker(FlockerVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.DatasetName.Length == 0 && source.DatasetUUID.Length == 0)
        {
            errors.Required(path, "one of datasetName and datasetUUID is required");
        }

        if (source.DatasetName.Length > 0 && source.DatasetUUID.Length > 0)
        {
            errors.Invalid(path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }

        if (source.DatasetName.Contains('/', StringComparison.Ordinal))
        {
            errors.Invalid(path.Child("datasetName"), source.DatasetName, "must not contain '/'");
        }
    }

    /// <summary>An image of Ceph.</summary>
    public static void Rbd(ApiList<string> monitors, string image, FieldPath path, FieldErrors errors)
    {
        if (monitors.IsEmpty)
        {
            errors.Required(path.Child("monitors"));
        }

        Required(image, path.Child("image"), errors);
    }

    /// <summary>A volume of Quobyte.</summary>
    public static void Quobyte(QuobyteVolumeSource source, FieldPath path, FieldErrors errors)
    {
        const string Message = "must be a host:port pair or multiple pairs separated by commas";
        if (source.Registry.Length == 0)
        {
            errors.Required(path.Child("registry"), Message);
        }
        else if (source.Tenant.Length >= 65)
        {
            errors.Required(path.Child("tenant"), "must be a UUID and may not exceed a length of 64 characters");
        }
        else
        {
            foreach (var pair in source.Registry.Split(',').Where(static p => !IsHostAndPort(p)))
            {
                errors.Invalid(path.Child("registry"), source.Registry, Message);
            }
        }

        Required(source.Volume, path.Child("volume"), errors);
    }

    /// <summary>A device of Fibre Channel.</summary>
    public static void FibreChannel(FCVolumeSource source, FieldPath path, FieldErrors errors)
    {
        if (source.TargetWWNs.IsEmpty && source.Wwids.IsEmpty)
        {
            errors.Required(path.Child("targetWWNs"), "must specify either targetWWNs or wwids, but not both");
        }

        if (!source.TargetWWNs.IsEmpty && !source.Wwids.IsEmpty)
        {
            errors.Invalid(path.Child("targetWWNs"), source.TargetWWNs, "targetWWNs and wwids can not be specified simultaneously");
        }

        if (source.TargetWWNs.IsEmpty)
        {
            return;
        }

        if (source.Lun is not { } lun)
        {
            errors.Required(path.Child("lun"), "lun is required if targetWWNs is specified");
        }
        else if (lun is < 0 or > 255)
        {
            errors.Invalid(path.Child("lun"), lun, NameRules.OutOfRange(0, 255));
        }
    }

    /// <summary>A disk of Microsoft's cloud.</summary>
    public static void AzureDisk(AzureDiskVolumeSource source, FieldPath path, FieldErrors errors)
    {
        const string Managed = "/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}";
        const string Blob = "https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd";
        Required(source.DiskName, path.Child("diskName"), errors);
        Required(source.DiskURI, path.Child("diskURI"), errors);
        if (source.CachingMode is not ("" or "None" or "ReadOnly" or "ReadWrite"))
        {
            errors.NotSupported(path.Child("cachingMode"), source.CachingMode, "None", "ReadOnly", "ReadWrite");
        }

        if (source.Kind is not ("" or "Dedicated" or "Managed" or "Shared"))
        {
            errors.NotSupported(path.Child("kind"), source.Kind, "Dedicated", "Managed", "Shared");
        }

        if (source.Kind == "Managed" && !source.DiskURI.StartsWith("/subscriptions/", StringComparison.Ordinal))
        {
            errors.NotSupported(path.Child("diskURI"), source.DiskURI, Managed);
        }

        if (source.Kind is not ("" or "Managed") && !source.DiskURI.StartsWith("https://", StringComparison.Ordinal))
        {
            errors.NotSupported(path.Child("diskURI"), source.DiskURI, Blob);
        }
    }

    /// <summary>A volume of a driver outside of the node's own: its options keep out of the reserved domains.</summary>
    public static void Flex(string driver, ApiMap<string> options, FieldPath path, FieldErrors errors)
    {
        Required(driver, path.Child("driver"), errors);
        foreach (var (key, _) in options)
        {
            var domain = "." + key.Split('/', 2)[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                errors.Invalid(path.Child("options").Key(key), key, "kubernetes.io and k8s.io namespaces are reserved");
            }
        }
    }

    /// <summary>A volume of StorageOS.</summary>
    public static void StorageOs(string name, string space, FieldPath path, FieldErrors errors)
    {
        if (name.Length == 0)
        {
            errors.Required(path.Child("volumeName"));
        }
        else
        {
            errors.Invalid(path.Child("volumeName"), name, NameRules.DnsLabel(name));
        }

        if (space.Length > 0)
        {
            errors.Invalid(path.Child("volumeNamespace"), space, NameRules.DnsLabel(space));
        }
    }

    /// <summary>Whether a text is a host and a port, the host in brackets where it has colons.</summary>
    private static bool IsHostAndPort(string text) => HostAndPort().IsMatch(text);

    private static void Required(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Required(path);
        }
    }

    [GeneratedRegex(@"\A([^:\[\]]*|\[[^\[\]]*\]):[^:\[\]]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"iqn\.[0-9]{4}-[0-9]{2}\.[a-zA-Z0-9.-]+:[^,;*&$|\t\n\f\r ]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iqn();

    [GeneratedRegex(@"\Aeui.[0-9a-zA-Z]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Eui();

    [GeneratedRegex(@"\Anaa.[0-9a-zA-Z]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Naa();
}
