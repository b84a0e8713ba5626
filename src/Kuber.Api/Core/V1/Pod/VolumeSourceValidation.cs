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
        Required(source.Path, path.Child("path"), errors);
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

    /// <summary>A target of iSCSI.</summary>
    public static void Iscsi(string portal, string iqn, int lun, bool chap, bool noSecret, string? initiator, FieldPath path, FieldErrors errors)
    {
        Required(portal, path.Child("targetPortal"), errors);
        if (iqn.Length == 0)
        {
            errors.Required(path.Child("iqn"));
        }
        else if (!(iqn.StartsWith("iqn", StringComparison.Ordinal) ? Iqn() : iqn.StartsWith("eui", StringComparison.Ordinal) ? Eui() : Naa()).IsMatch(iqn))
        {
            errors.Invalid(path.Child("iqn"), iqn, "must be valid format");
        }

        if (lun is < 0 or > 255)
        {
            errors.Invalid(path.Child("lun"), lun, NameRules.OutOfRange(0, 255));
        }

        if (chap && noSecret)
        {
            errors.Required(path.Child("secretRef"));
        }

        if (initiator is not null && !Iqn().IsMatch(initiator) && !Eui().IsMatch(initiator) && !Naa().IsMatch(initiator))
        {
            errors.Invalid(path.Child("initiatorname"), initiator, "must be valid format");
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
        else if (source.Registry.Length >= 65)
        {
            errors.Invalid(path.Child("registry"), source.Registry, "must not be longer than 64 characters");
        }
        else if (source.Registry.Split(',').Any(static p => !p.Contains(':', StringComparison.Ordinal)))
        {
            errors.Invalid(path.Child("registry"), source.Registry, Message);
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
        else if (!source.TargetWWNs.IsEmpty && !source.Wwids.IsEmpty)
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
        if (source.CachingMode.Length > 0 && source.CachingMode is not ("None" or "ReadOnly" or "ReadWrite"))
        {
            errors.NotSupported(path.Child("cachingMode"), source.CachingMode, "None", "ReadOnly", "ReadWrite");
        }

        if (source.Kind.Length > 0 && source.Kind is not ("Dedicated" or "Managed" or "Shared"))
        {
            errors.NotSupported(path.Child("kind"), source.Kind, "Dedicated", "Managed", "Shared");
        }

        if (source.Kind == "Managed" && !source.DiskURI.StartsWith("/subscriptions/", StringComparison.Ordinal))
        {
            errors.NotSupported(path.Child("diskURI"), source.DiskURI, Managed);
        }

        if (source.Kind is not ("Managed" or "") && !source.DiskURI.StartsWith("https://", StringComparison.Ordinal))
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

    private static void Required(string value, FieldPath path, FieldErrors errors)
    {
        if (value.Length == 0)
        {
            errors.Required(path);
        }
    }

    [GeneratedRegex(@"\Aiqn\.\d{4}-\d{2}\.([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+(:.+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iqn();

    [GeneratedRegex(@"\Aeui\.[0-9a-fA-F]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Eui();

    [GeneratedRegex(@"\Anaa\.[0-9a-fA-F]{32}\z|\Anaa\.[0-9a-fA-F]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Naa();
}
