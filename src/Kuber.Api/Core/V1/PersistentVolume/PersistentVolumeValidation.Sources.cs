using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <content>Where the storage of a volume is.</content>
internal static partial class PersistentVolumeValidation
{
    private const string OneType = "may not specify more than 1 volume type";

    private static bool TakesMountOptions(PersistentVolumeSource s) =>
        (s.GcePersistentDisk ?? s.AwsElasticBlockStore ?? s.Glusterfs ?? s.Nfs ?? s.Rbd ?? s.Quobyte ?? s.Iscsi ?? s.Cinder ?? s.Cephfs ?? s.AzureFile ?? s.VsphereVolume
            ?? s.AzureDisk ?? (object?)s.PhotonPersistentDisk) is not null;

    /// <summary>Checks the first source given and forbids others.</summary>
    private static void Source(PersistentVolumeSpec spec, string name, FieldPath path, FieldErrors errors)
    {
        var s = spec.PersistentVolumeSource;
        var count = 0;
        void One<T>(T? source, string field, Action<T, FieldPath, FieldErrors> check, string? checkedAs = null)
            where T : class
        {
            if (source is null)
            {
                return;
            }

            if (count++ > 0 && field != "flexVolume")
            {
                errors.Forbidden(path.Child(field), OneType);
                return;
            }

            check(source, path.Child(checkedAs ?? field), errors);
        }

        One(s.HostPath, "hostPath", VolumeSourceValidation.HostPath);
        One(s.GcePersistentDisk, "gcePersistentDisk", VolumeSourceValidation.Gce, "persistentDisk");
        One(s.AwsElasticBlockStore, "awsElasticBlockStore", VolumeSourceValidation.Aws);
        One(s.Glusterfs, "glusterfs", Gluster);
        One(s.Flocker, "flocker", VolumeSourceValidation.Flocker);
        One(s.Nfs, "nfs", VolumeSourceValidation.Nfs);
        One(s.Rbd, "rbd", static (v, at, e) => VolumeSourceValidation.Rbd(v.Monitors, v.Image, at, e));
        One(s.Quobyte, "quobyte", VolumeSourceValidation.Quobyte);
        One(s.Cephfs, "cephFS", static (v, at, e) => Monitors(v.Monitors, at, e), "cephfs");
        One(s.Iscsi, "iscsi", (v, at, e) => Iscsi(v, name, at, e));
        One(s.Cinder, "cinder", Cinder);
        One(s.Fc, "fc", VolumeSourceValidation.FibreChannel);
        One(s.FlexVolume, "flexVolume", static (v, at, e) => VolumeSourceValidation.Flex(v.Driver, v.Options, at, e));
        One(s.AzureFile, "azureFile", AzureFile);
        One(s.VsphereVolume, "vsphereVolume", static (v, at, e) => e.NotEmpty(at.Child("volumePath"), v.VolumePath));
        One(s.PhotonPersistentDisk, "photonPersistentDisk", static (v, at, e) => e.NotEmpty(at.Child("pdID"), v.PdID));
        One(s.PortworxVolume, "portworxVolume", static (v, at, e) => e.NotEmpty(at.Child("volumeID"), v.VolumeID));
        One(s.AzureDisk, "azureDisk", VolumeSourceValidation.AzureDisk);
        One(s.ScaleIO, "scaleIO", ScaleIO);
        One(s.Local, "local", (v, at, e) => Local(v, spec, path, at, e));
        One(s.Storageos, "storageos", StorageOs);
        One(s.Csi, "csi", Csi);
        if (count == 0)
        {
            errors.Required(path, "must specify a volume type");
        }
    }

    private static void Gluster(GlusterfsPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("endpoints"), source.Endpoints);
        errors.NotEmpty(path.Child("path"), source.Path);
        if (source.EndpointsNamespace is { Length: 0 })
        {
            errors.Invalid(path.Child("endpointsNamespace"), "", "if the endpointnamespace is set, it must be a valid namespace name");
        }
        else if (source.EndpointsNamespace is { } space)
        {
            errors.Invalid(path.Child("endpointsNamespace"), space, NameRules.NamespaceName(space));
        }
    }

    private static void Monitors(ApiList<string> monitors, FieldPath path, FieldErrors errors)
    {
        if (monitors.IsEmpty)
        {
            errors.Required(path.Child("monitors"));
        }
    }

    private static void Iscsi(ISCSIPersistentVolumeSource source, string volume, FieldPath path, FieldErrors errors)
    {
        void Length()
        {
            if (source.InitiatorName is not null && VolumeSourceValidation.IsTooLongForIscsi(volume, source.TargetPortal))
            {
                errors.Invalid(path.Child("targetportal"), source.TargetPortal, VolumeSourceValidation.IscsiTooLong);
            }
        }

        var chap = source.ChapAuthDiscovery || source.ChapAuthSession;
        VolumeSourceValidation.Iscsi(source.TargetPortal, source.Iqn, source.Lun, chap && source.SecretRef is null, path, errors, VolumeSourceValidation.NoForm, Length);
        if (source.SecretRef?.Name.Length == 0)
        {
            errors.Required(path.Child("secretRef", "name"));
        }

        VolumeSourceValidation.Initiator(source.InitiatorName, path, errors, VolumeSourceValidation.NoForm);
    }

    private static void Cinder(CinderPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("volumeID"), source.VolumeID);
        if (source.SecretRef is { } secret)
        {
            errors.NotEmpty(path.Child("secretRef", "name"), secret.Name);
            errors.NotEmpty(path.Child("secretRef", "namespace"), secret.Namespace);
        }
    }

    private static void AzureFile(AzureFilePersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("secretName"), source.SecretName);
        errors.NotEmpty(path.Child("shareName"), source.ShareName);
        if (source.SecretNamespace is { Length: 0 })
        {
            errors.Required(path.Child("secretNamespace"));
        }
    }

    private static void ScaleIO(ScaleIOPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        errors.NotEmpty(path.Child("gateway"), source.Gateway);
        errors.NotEmpty(path.Child("system"), source.System);
        errors.NotEmpty(path.Child("volumeName"), source.VolumeName);
    }

    private static void Local(LocalVolumeSource source, PersistentVolumeSpec spec, FieldPath volume, FieldPath path, FieldErrors errors)
    {
        if (source.Path.Length == 0)
        {
            errors.Required(path.Child("path"));
        }
        else if (source.Path.Split('/').Contains(".."))
        {
            errors.Invalid(path.Child("path"), source.Path, "must not contain '..'");
        }

        if (spec.NodeAffinity is null)
        {
            errors.Required(volume.Child("nodeAffinity"), "Local volume requires node affinity");
        }
    }

    private static void StorageOs(StorageOSPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        VolumeSourceValidation.StorageOs(source.VolumeName, source.VolumeNamespace, path, errors);
        if (source.SecretRef is { } secret)
        {
            errors.NotEmpty(path.Child("secretRef", "name"), secret.Name);
            errors.NotEmpty(path.Child("secretRef", "namespace"), secret.Namespace);
        }
    }

    private static void Csi(CSIPersistentVolumeSource source, FieldPath path, FieldErrors errors)
    {
        CsiDriverName.Check(source.Driver, path.Child("driver"), errors);
        errors.NotEmpty(path.Child("volumeHandle"), source.VolumeHandle);
        Secret(source.ControllerPublishSecretRef, path.Child("controllerPublishSecretRef"), errors);
        Secret(source.ControllerExpandSecretRef, path.Child("controllerExpandSecretRef"), errors);
        Secret(source.NodePublishSecretRef, path.Child("nodePublishSecretRef"), errors);
        Secret(source.NodeExpandSecretRef, path.Child("nodeExpandSecretRef"), errors);
    }

    private static void Secret(SecretReference? secret, FieldPath path, FieldErrors errors)
    {
        if (secret is null)
        {
            return;
        }

        if (secret.Name.Length == 0)
        {
            errors.Required(path.Child("name"));
        }
        else
        {
            errors.Invalid(path.Child("name"), secret.Name, NameRules.DnsSubdomain(secret.Name));
        }

        if (secret.Namespace.Length == 0)
        {
            errors.Required(path.Child("namespace"));
        }
        else
        {
            errors.Invalid(path.Child("namespace"), secret.Namespace, NameRules.DnsLabel(secret.Namespace));
        }
    }
}
